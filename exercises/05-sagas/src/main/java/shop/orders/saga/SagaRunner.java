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

  /** Takes an event from outside to its saga. It may come more than once. */
  public void handle(SagaEvent.Input event, Cause cause) {
    LoadedSaga saga = sagas.load(event.orderId());
    boolean isNew = !saga.state().evolve(event).equals(saga.state());
    if (isNew
        || !OrderFulfillmentSaga.react(saga.state(), event).isEmpty()) {
      sagas.record(saga, cause, decisions(saga.state(), event));
    }
    resume(event.orderId(), cause);
  }

  /** The event, and the intents that follow it: they are recorded in one append. */
  private List<SagaEvent> decisions(SagaState state, SagaEvent.Input event) {
    // region 5.6 return the event and its intents
    throw new Todo("5.6", "return the event and its intents");
    // endregion
  }

  /** Sends the command of a recorded intent, then records that it was answered. */
  private void perform(String orderId, Intent intent, Cause cause) {
    // region 5.6 send the command, then record the outcome
    throw new Todo("5.6", "send the command, then record the outcome");
    // endregion
  }

  /** Sends what was recorded and not completed: after a crash, and after each event. */
  public void resume(String orderId, Cause cause) {
    // region 5.6 perform what is recorded and not completed
    throw new Todo("5.6", "perform what is recorded and not completed");
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
