package shop.orders.saga;

/** How far the fulfillment of an order has come. */
public enum SagaStatus {
  /** Nothing has happened yet. */
  NEW,
  /** The charge was sent, and no answer is known. */
  AWAITING_PAYMENT,
  /** The order is paid. */
  CONFIRMED,
  /** The order is cancelled, and no payment was taken, as far as is known. */
  CANCELLED,
  /** The order is cancelled, and its payments are refunded. */
  REFUNDED
}
