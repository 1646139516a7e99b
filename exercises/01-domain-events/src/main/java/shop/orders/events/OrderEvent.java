package shop.orders.events;

import java.time.Instant;
import java.util.List;
import workshop.todo.Todo;

/** What has happened to an order. Events are named in the past tense, complete and immutable. */
public sealed interface OrderEvent {

  /** The order that this event belongs to. */
  String orderId();

  /**
   * A customer ordered these items at these prices.
   *
   * @param discount the amount that the voucher took off, zero without a voucher
   * @param totalAmount the amount that the customer owes, after the discount
   */
  record OrderCreated(
      String orderId,
      String customerId,
      List<OrderItem> items,
      Money discount,
      Money totalAmount,
      Instant createdAt)
      implements OrderEvent {

    // region 1.3 keep the items of the event as they are now
    public OrderCreated {
      Todo.pending("1.3", "keep the items of the event as they are now");
    }
    // endregion
  }

  /** The payment was taken, so the order is binding. */
  record OrderConfirmed(String orderId, String paymentId, Instant confirmedAt)
      implements OrderEvent {}

  // region 1.1 write the three events of the warehouse manager
  // Write the three records here. OrderConfirmed shows the pattern.
  // endregion
}
