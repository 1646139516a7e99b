package shop.orders.saga;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import workshop.todo.Todo;

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
    throw new Todo("5.6", "record the event and its intents, then send");
    // endregion
  }

  /** Sends the open intents of a saga. Each instance calls it at its start, for each saga. */
  public void resume(String orderId, Cause cause) {
    // region 5.6 perform the open intents, until none is open
    throw new Todo("5.6", "perform the open intents, until none is open");
    // endregion
  }

  /** Sends one recorded intent, and records its outcome. */
  private void perform(Intent intent, Cause cause) {
    // region 5.6 send the intent, then record its outcome
    throw new Todo("5.6", "send the intent, then record its outcome");
    // endregion
  }

  /** Whether the event changes nothing, and no command follows it. */
  private static boolean isRepeat(SagaState state, SagaEvent.Input event) {
    return state.evolve(event).equals(state) && OrderFulfillmentSaga.react(state, event).isEmpty();
  }

  /**
   * The events to record for an event from outside: first that event, then an {@code
   * IntentRecorded} for each command that follows it, and last the end of the saga, if this is the
   * end.
   *
   * @param state the state before the event
   */
  private List<SagaEvent> decisions(SagaState state, SagaEvent.Input event) {
    return withEnd(state, event.orderId(), reaction(state, event));
  }

  /**
   * The events to record for an answered intent: first an {@code IntentCompleted}, then the
   * decisions that follow the answers.
   *
   * @param state the state that the answers come to
   * @param answers what the receiver has answered
   */
  private List<SagaEvent> outcome(SagaState state, Intent intent, List<SagaEvent.Input> answers) {
    String orderId = intent.command().orderId();
    List<SagaEvent> events = new ArrayList<>();
    events.add(new SagaEvent.IntentCompleted(orderId, intent.id(), clock.instant()));
    for (SagaEvent.Input answer : answers) {
      SagaState before = after(state, events);
      if (!isRepeat(before, answer)) {
        events.addAll(reaction(before, answer));
      }
    }
    return withEnd(state, orderId, events);
  }

  private List<SagaEvent> reaction(SagaState state, SagaEvent.Input event) {
    List<SagaEvent> events = new ArrayList<>();
    events.add(event);
    for (SagaCommand command : OrderFulfillmentSaga.react(state, event)) {
      events.add(
          new SagaEvent.IntentRecorded(event.orderId(), Intent.of(command), clock.instant()));
    }
    return events;
  }

  /** Adds the last event of the saga, if nothing is left to do after these events. */
  private List<SagaEvent> withEnd(SagaState state, String orderId, List<SagaEvent> events) {
    SagaState after = after(state, events);
    if (after.openIntents().isEmpty() && !after.ended()) {
      switch (after.status()) {
        case NEW, AWAITING_PAYMENT -> {}
        case CONFIRMED -> events.add(new SagaEvent.FulfillmentCompleted(orderId, clock.instant()));
        case CANCELLED, REFUNDED ->
            events.add(new SagaEvent.FulfillmentCompensated(orderId, clock.instant()));
      }
    }
    return events;
  }

  private static SagaState after(SagaState state, List<SagaEvent> events) {
    SagaState after = state;
    for (SagaEvent event : events) {
      after = after.evolve(event);
    }
    return after;
  }
}
