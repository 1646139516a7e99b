package shop.orders.saga;

import java.time.Instant;
import shop.orders.events.Money;
import shop.orders.saga.SagaCommand.ChargePayment;
import shop.orders.saga.SagaEvent.CustomerCancelled;
import shop.orders.saga.SagaEvent.FulfillmentStarted;
import shop.orders.saga.SagaEvent.IntentCompleted;
import shop.orders.saga.SagaEvent.IntentRecorded;
import shop.orders.saga.SagaEvent.PaymentDeclined;
import shop.orders.saga.SagaEvent.PaymentSucceeded;
import shop.orders.saga.SagaEvent.PaymentTimedOut;

/** Events of the saga of one order. Equal texts are never the same object. */
record FulfillmentFacts(String orderId, Money amount) {
  private static final Instant START = Instant.parse("2026-10-25T00:59:58.123456789Z");

  String id() {
    return fresh(orderId);
  }

  FulfillmentStarted started() {
    return new FulfillmentStarted(id(), amount, START);
  }

  PaymentSucceeded paid(String paymentId) {
    return new PaymentSucceeded(id(), fresh(paymentId), START.plusMillis(1_917));
  }

  PaymentDeclined declined() {
    return declined("limit exceeded");
  }

  PaymentDeclined declined(String reason) {
    return new PaymentDeclined(id(), fresh(reason), START.plusMillis(2_003));
  }

  PaymentTimedOut timedOut() {
    return new PaymentTimedOut(id(), START.plusSeconds(900));
  }

  CustomerCancelled customerCancelled() {
    return new CustomerCancelled(id(), START.plusSeconds(61));
  }

  IntentRecorded chargeRecorded(int attempt) {
    return new IntentRecorded(id(), charge(attempt), START);
  }

  IntentCompleted chargeCompleted(int attempt) {
    return new IntentCompleted(id(), charge(attempt).id(), START.plusSeconds(1));
  }

  private Intent charge(int attempt) {
    return Intent.of(new ChargePayment(id(), amount, PaymentKey.of(id(), attempt)));
  }

  /** Equal, and not the same. */
  private static String fresh(String text) {
    return new String(text.toCharArray());
  }
}
