package shop.orders.saga;

import static shop.orders.saga.SagaStatus.AWAITING_PAYMENT;
import static shop.orders.saga.SagaStatus.CANCELLED;
import static shop.orders.saga.SagaStatus.CONFIRMED;
import static shop.orders.saga.SagaStatus.NEW;
import static shop.orders.saga.SagaStatus.REFUNDED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.orders.events.Money;
import shop.orders.saga.SagaEvent.CustomerCancelled;
import shop.orders.saga.SagaEvent.FulfillmentCompensated;
import shop.orders.saga.SagaEvent.FulfillmentCompleted;
import shop.orders.saga.SagaEvent.FulfillmentStarted;
import shop.orders.saga.SagaEvent.IntentCompleted;
import shop.orders.saga.SagaEvent.IntentRecorded;
import shop.orders.saga.SagaEvent.PaymentDeclined;
import shop.orders.saga.SagaEvent.PaymentSucceeded;
import shop.orders.saga.SagaEvent.PaymentTimedOut;

/**
 * The state of one saga, folded from its events.
 *
 * @param amount the amount that the customer owes; empty while the status is NEW
 * @param startedAt when the customer created the order; empty while the status is NEW
 * @param paymentId the first payment that was taken; empty if there is none
 * @param openIntents the intents that are recorded and not completed, oldest first
 * @param ended whether the saga is done
 */
public record SagaState(
    SagaStatus status,
    Optional<Money> amount,
    Optional<Instant> startedAt,
    Optional<String> paymentId,
    List<Intent> openIntents,
    boolean ended) {

  public SagaState {
    openIntents = List.copyOf(openIntents);
  }

  /** The state before the first event. */
  public static SagaState initial() {
    return new SagaState(
        NEW, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);
  }

  /** The state after these events. */
  public static SagaState of(Iterable<? extends SagaEvent> events) {
    SagaState state = initial();
    for (SagaEvent event : events) {
      state = state.evolve(event);
    }
    return state;
  }

  /** The state after one more event. A repeat changes nothing. */
  public SagaState evolve(SagaEvent event) {
    return switch (event) {
      case FulfillmentStarted started -> status == NEW ? started(started) : this;
      case PaymentSucceeded succeeded -> paid(succeeded.paymentId());
      case PaymentDeclined declined -> status == AWAITING_PAYMENT ? with(CANCELLED) : this;
      case PaymentTimedOut timedOut -> status == AWAITING_PAYMENT ? with(CANCELLED) : this;
      case CustomerCancelled cancelled -> cancelled();
      case IntentRecorded recorded -> with(plus(recorded.intent()), ended);
      case IntentCompleted completed -> with(without(completed), ended);
      case FulfillmentCompleted completed -> with(openIntents, true);
      case FulfillmentCompensated compensated -> with(openIntents, true);
    };
  }

  private SagaState started(FulfillmentStarted started) {
    return new SagaState(
        AWAITING_PAYMENT,
        Optional.of(started.amount()),
        Optional.of(started.at()),
        paymentId,
        openIntents,
        ended);
  }

  private SagaState paid(String id) {
    return switch (status) {
      case AWAITING_PAYMENT -> with(CONFIRMED, Optional.of(id));
      case CANCELLED -> with(REFUNDED, Optional.of(id));
      case NEW, CONFIRMED, REFUNDED -> this;
    };
  }

  private SagaState cancelled() {
    return switch (status) {
      case AWAITING_PAYMENT -> with(CANCELLED);
      case CONFIRMED -> with(REFUNDED);
      case NEW, CANCELLED, REFUNDED -> this;
    };
  }

  private SagaState with(SagaStatus next) {
    return with(next, paymentId);
  }

  private SagaState with(SagaStatus next, Optional<String> payment) {
    // A late payment or cancellation opens the saga again: there is something left to do.
    return new SagaState(next, amount, startedAt, payment, openIntents, false);
  }

  private SagaState with(List<Intent> open, boolean done) {
    return new SagaState(status, amount, startedAt, paymentId, open, done);
  }

  private List<Intent> plus(Intent intent) {
    List<Intent> open = new ArrayList<>(openIntents);
    open.add(intent);
    return open;
  }

  private List<Intent> without(IntentCompleted completed) {
    return openIntents.stream().filter(open -> !open.id().equals(completed.intentId())).toList();
  }
}
