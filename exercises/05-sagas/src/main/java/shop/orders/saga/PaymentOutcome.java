package shop.orders.saga;

/** What is known about a charge. */
public sealed interface PaymentOutcome {

  /** The money was taken. */
  record Taken(String paymentId) implements PaymentOutcome {}

  /** No money was taken, and none will be taken for this key. */
  record Declined(String reason) implements PaymentOutcome {}

  /** The money may have been taken or not. */
  record Unknown(String reason) implements PaymentOutcome {}
}
