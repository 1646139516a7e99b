package shop.orders.saga;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Runs sagas: records what the saga decides, sends its commands, and records the outcome. */
public final class SagaRunner {
  private final SagaRepository sagas;
  private final CommandSender sender;
  private final Clock clock;

  public SagaRunner(SagaRepository sagas, CommandSender sender, Clock clock) {
    this.sagas = sagas;
    this.sender = sender;
    this.clock = clock;
  }

  /** Takes an event from outside to its saga. The event may come more than once. */
  public void handle(SagaEvent.Input event, Cause cause) {
    // region 5.6 record the event and its intents, then send
    LoadedSaga saga = sagas.load(event.orderId());
    if (!isRepeat(saga.state(), event)) {
      sagas.record(saga, cause, decisions(saga.state(), event));
    }
    resume(event.orderId(), cause);
    // endregion
  }

  /** Sends the open intents of a saga. Each instance calls it at its start, for each saga. */
  public void resume(String orderId, Cause cause) {
    // region 5.6 perform the open intents, until none is open
    List<Intent> open = sagas.load(orderId).state().openIntents();
    while (!open.isEmpty()) {
      perform(open.getFirst(), cause);
      open = sagas.load(orderId).state().openIntents();
    }
    // endregion
  }

  /** Sends one recorded intent, and records its outcome. */
  private void perform(Intent intent, Cause cause) {
    // region 5.6 send the intent, then record its outcome
    List<SagaEvent.Input> answers = sender.send(intent, cause.correlationId());
    // Loaded after the call, because another event may have come while the call was under way.
    LoadedSaga saga = sagas.load(intent.command().orderId());
    boolean open = saga.state().openIntents().stream().anyMatch(i -> i.id().equals(intent.id()));
    if (open) { // Else another instance has recorded the outcome.
      sagas.record(saga, cause, outcome(saga.state(), intent, answers));
    }
    // endregion
  }

  /** Whether the event changes nothing, and no command follows it. */
  private static boolean isRepeat(SagaState state, SagaEvent.Input event) {
    return state.evolve(event).equals(state)
        && OrderFulfillmentSaga.react(state, event).isEmpty();
  }

  /**
   * The events to record for an event from outside: first that event, then an {@code
   * IntentRecorded} for each command that follows it.
   *
   * @param state the state before the event
   */
  private List<SagaEvent> decisions(SagaState state, SagaEvent.Input event) {
    List<SagaEvent> events = new ArrayList<>();
    events.add(event);
    for (SagaCommand command : OrderFulfillmentSaga.react(state, event)) {
      events.add(
          new SagaEvent.IntentRecorded(event.orderId(), Intent.of(command), clock.instant()));
    }
    return events;
  }

  /**
   * The events to record for an answered intent: first an {@code IntentCompleted}, then the answers
   * with the intents that follow them, and last the end of the saga, if this is the end.
   *
   * @param state the state that the answers are decided on
   * @param answers what the receiver has answered
   */
  private List<SagaEvent> outcome(
      SagaState state, Intent intent, List<SagaEvent.Input> answers) {
    String orderId = intent.command().orderId();
    List<SagaEvent> events = new ArrayList<>();
    events.add(new SagaEvent.IntentCompleted(orderId, intent.id(), clock.instant()));
    for (SagaEvent.Input answer : answers) {
      SagaState before = after(state, events);
      if (!isRepeat(before, answer)) {
        events.addAll(decisions(before, answer));
      }
    }
    events.addAll(end(orderId, after(state, events)));
    return events;
  }

  private static SagaState after(SagaState state, List<SagaEvent> events) {
    SagaState after = state;
    for (SagaEvent event : events) {
      after = after.evolve(event);
    }
    return after;
  }

  /** The last event of a saga that has nothing left to do. */
  private List<SagaEvent> end(String orderId, SagaState state) {
    if (!state.openIntents().isEmpty() || state.ended()) {
      return List.of();
    }
    return switch (state.status()) {
      case NEW, AWAITING_PAYMENT -> List.of();
      case CONFIRMED -> List.of(new SagaEvent.FulfillmentCompleted(orderId, clock.instant()));
      case CANCELLED, REFUNDED ->
          List.of(new SagaEvent.FulfillmentCompensated(orderId, clock.instant()));
    };
  }
}
