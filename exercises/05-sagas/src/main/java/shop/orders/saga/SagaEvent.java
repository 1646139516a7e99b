package shop.orders.saga;

import java.time.Instant;
import java.util.UUID;
import shop.orders.events.Money;

/**
 * What has happened to the fulfillment of one order. These events are stored in the saga's own
 * stream, {@code fulfillment-<orderId>}.
 */
public sealed interface SagaEvent {

  String orderId();

  /** When it happened, by the clock of the process that recorded it. */
  Instant at();

  /** An event that comes from outside, and that the saga reacts to. */
  sealed interface Input extends SagaEvent {}

  /**
   * A customer has created an order.
   *
   * @param amount the amount that the customer owes
   */
  record FulfillmentStarted(String orderId, Money amount, Instant at) implements Input {}

  /** The payment service has taken the money. */
  record PaymentSucceeded(String orderId, String paymentId, Instant at) implements Input {}

  /** The payment service has refused: no money was taken, and none will be. */
  record PaymentDeclined(String orderId, String reason, Instant at) implements Input {}

  /** No answer about the payment came in time. It may still come. */
  record PaymentTimedOut(String orderId, Instant at) implements Input {}

  /** The customer has cancelled the order. */
  record CustomerCancelled(String orderId, Instant at) implements Input {}

  /** The saga has decided to send this command, and it may have sent it. */
  record IntentRecorded(String orderId, Intent intent, Instant at) implements SagaEvent {}

  /** The command of this intent was sent, and its receiver has answered. */
  record IntentCompleted(String orderId, UUID intentId, Instant at) implements SagaEvent {}

  /** The order is paid and confirmed: the saga is done. */
  record FulfillmentCompleted(String orderId, Instant at) implements SagaEvent {}

  /** The order is cancelled, and no money of the customer is left with the shop: it is done. */
  record FulfillmentCompensated(String orderId, Instant at) implements SagaEvent {}
}
