package shop.orders.events;

import java.time.Instant;
import java.util.List;

/** What has happened to an order. Facts: named in the past tense, complete, never changed. */
public sealed interface OrderEvent {

  /** The order that this is a fact about. */
  String orderId();

  /**
   * A customer ordered these items at these prices.
   *
   * @param discount what the voucher took off, zero without one
   * @param totalAmount what the customer owes, discount taken off
   */
  record OrderCreated(
      String orderId,
      String customerId,
      List<OrderItem> items,
      Money discount,
      Money totalAmount,
      Instant createdAt)
      implements OrderEvent {

    // region 1.3 a fact keeps its items, whatever becomes of the list it was made from
    // stub: public OrderCreated {
    // stub:   Todo.pending();
    // stub: }
    public OrderCreated {
      items = List.copyOf(items);
    }
    // endregion
  }

  /** The payment was taken, so the order stands. */
  record OrderConfirmed(String orderId, String paymentId, Instant confirmedAt)
      implements OrderEvent {}

  // region 1.1 the three facts that the expert told you about
  // stub: // Write the three records here, in the way of OrderConfirmed.
  /** The order will not be fulfilled. */
  record OrderCancelled(String orderId, String reason, Instant cancelledAt) implements OrderEvent {}

  /** The parcel has left the house. */
  record OrderShipped(String orderId, String trackingNumber, Instant shippedAt)
      implements OrderEvent {}

  /** The customer got money back: all of it, or a part. */
  record OrderRefunded(String orderId, Money amount, Instant refundedAt) implements OrderEvent {}
  // endregion
}
