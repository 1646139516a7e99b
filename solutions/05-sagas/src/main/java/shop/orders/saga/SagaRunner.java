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

  /** Takes an event from outside to its saga. It may come more than once. */
  public void handle(SagaEvent.Input event, Cause cause) {
    LoadedSaga saga = sagas.load(event.orderId());
    boolean isRepeat = saga.state().evolve(event).equals(saga.state());
    if (!isRepeat) {
      sagas.record(saga, cause, decisions(saga.state(), event));
    }
    resume(event.orderId(), cause);
  }

  /** The event, and the intents that follow it: they are recorded in one append. */
  private List<SagaEvent> decisions(SagaState state, SagaEvent.Input event) {
    // region 5.6 return the event and its intents
    List<SagaEvent> events = new ArrayList<>();
    events.add(event);
    for (SagaCommand command : OrderFulfillmentSaga.react(state, event)) {
      events.add(
          new SagaEvent.IntentRecorded(event.orderId(), Intent.of(command), clock.instant()));
    }
    return events;
    // endregion
  }

  /** Sends the command of a recorded intent, then records that it was answered. */
  private void perform(String orderId, Intent intent, Cause cause) {
    // region 5.6 send the command, then record the outcome
    List<SagaEvent.Input> answers = sender.send(intent, cause.correlationId());
    // Loaded after the answer: another event may have been recorded while the call was under way.
    LoadedSaga saga = sagas.load(orderId);
    List<SagaEvent> events = new ArrayList<>();
    events.add(new SagaEvent.IntentCompleted(orderId, intent.id(), clock.instant()));
    for (SagaEvent.Input answer : answers) {
      events.addAll(decisions(saga.state(), answer));
    }
    SagaState after = saga.state();
    for (SagaEvent event : events) {
      after = after.evolve(event);
    }
    events.addAll(end(orderId, after));
    sagas.record(saga, cause, events);
    // endregion
  }

  /** Sends what was recorded and not completed: after a crash, and after each event. */
  public void resume(String orderId, Cause cause) {
    // region 5.6 perform what is recorded and not completed
    List<Intent> open = sagas.load(orderId).state().openIntents();
    while (!open.isEmpty()) {
      perform(orderId, open.getFirst(), cause);
      open = sagas.load(orderId).state().openIntents();
    }
    // endregion
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
