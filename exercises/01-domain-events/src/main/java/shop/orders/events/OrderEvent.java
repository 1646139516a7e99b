package shop.orders.events;

import java.time.Instant;
import java.util.List;
import workshop.todo.Todo;

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
    public OrderCreated {
      Todo.pending("1.3", "a fact keeps its items, whatever becomes of the list it was made from");
    }
    // endregion
  }

  /** The payment was taken, so the order stands. */
  record OrderConfirmed(String orderId, String paymentId, Instant confirmedAt)
      implements OrderEvent {}

  // region 1.1 the three facts that the expert told you about
  // Write the three records here, in the way of OrderConfirmed.
  // endregion
}
