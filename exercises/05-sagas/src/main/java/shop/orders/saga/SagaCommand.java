package shop.orders.saga;

import shop.orders.events.Money;

/** What the saga asks of others. */
public sealed interface SagaCommand {

  String orderId();

  /**
   * Take this amount from the customer.
   *
   * @param paymentKey the idempotency key: the payment service takes the money once for each key
   */
  record ChargePayment(String orderId, Money amount, String paymentKey) implements SagaCommand {}

  /** The order is paid: make it binding. */
  record ConfirmOrder(String orderId, String paymentId) implements SagaCommand {}

  /** The order will not be fulfilled. */
  record CancelOrder(String orderId, String reason) implements SagaCommand {}

  /** Give the whole amount of a payment back to the customer. */
  record RefundPayment(String orderId, String paymentId, Money amount) implements SagaCommand {}
}
