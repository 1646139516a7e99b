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
 * @param amount the amount that the customer owes; empty before the start
 * @param startedAt when the customer created the order; empty before the start
 * @param payments the ids of all payments that were taken, oldest first, also of refunded ones
 * @param openIntents the intents that are recorded and not completed, oldest first
 * @param ended whether the saga is done
 */
public record SagaState(
    SagaStatus status,
    Optional<Money> amount,
    Optional<Instant> startedAt,
    List<String> payments,
    List<Intent> openIntents,
    boolean ended) {

  public SagaState {
    payments = List.copyOf(payments);
    openIntents = List.copyOf(openIntents);
  }

  /** The state before the first event. */
  public static SagaState initial() {
    return new SagaState(NEW, Optional.empty(), Optional.empty(), List.of(), List.of(), false);
  }

  /** The first payment that was taken; empty if there is none. */
  public Optional<String> paymentId() {
    return payments.stream().findFirst();
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
      case IntentRecorded recorded -> with(plus(openIntents, recorded.intent()), ended);
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
        payments,
        openIntents,
        ended);
  }

  private SagaState paid(String id) {
    if (payments.contains(id)) {
      return this;
    }
    return switch (status) {
      case NEW -> this;
      case AWAITING_PAYMENT, CONFIRMED -> with(CONFIRMED, plus(payments, id));
      case CANCELLED, REFUNDED -> with(REFUNDED, plus(payments, id));
    };
  }

  private SagaState cancelled() {
    return switch (status) {
      // In NEW too: a start that comes after the cancellation must not charge the customer.
      case NEW, AWAITING_PAYMENT -> with(CANCELLED);
      case CONFIRMED -> with(REFUNDED);
      case CANCELLED, REFUNDED -> this;
    };
  }

  private SagaState with(SagaStatus next) {
    return with(next, payments);
  }

  private SagaState with(SagaStatus next, List<String> taken) {
    // A late payment or cancellation opens the saga again: there is something left to do.
    return new SagaState(next, amount, startedAt, taken, openIntents, false);
  }

  private SagaState with(List<Intent> open, boolean done) {
    return new SagaState(status, amount, startedAt, payments, open, done);
  }

  private static <T> List<T> plus(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  private List<Intent> without(IntentCompleted completed) {
    return openIntents.stream().filter(open -> !open.id().equals(completed.intentId())).toList();
  }
}
