package shop.orders.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;
import shop.orders.events.OrderItem;
import workshop.todo.Todo;

/**
 * The state of one order: everything that the next decision needs to know, and no more. Immutable.
 *
 * @param totalAmount the amount that the customer has to pay
 * @param refunds the amount of each refund, oldest first
 * @param paymentId the payment of the order; empty until the order is confirmed
 */
public record OrderState(
    OrderStatus status,
    String customerId,
    List<OrderItem> items,
    Money totalAmount,
    List<Money> refunds,
    Optional<String> paymentId) {

  /** The state before the first event. */
  public static OrderState initial() {
    return new OrderState(
        OrderStatus.NEW, "", List.of(), Money.of("0.00", "EUR"), List.of(), Optional.empty());
  }

  /** Folds a whole history, oldest event first. */
  public static OrderState of(List<OrderEvent> history) {
    // region 2.1 fold the history, one event after the other
    throw new Todo("2.1", "fold the history, one event after the other");
    // endregion
  }

  /** The state after one more event. This state does not change. */
  public OrderState evolve(OrderEvent event) {
    // region 2.1 return the state after this event
    throw new Todo("2.1", "return the state after this event");
    // endregion
  }

  private OrderState withStatus(OrderStatus next) {
    return new OrderState(next, customerId, items, totalAmount, refunds, paymentId);
  }

  /** The sum of all refunds. */
  public Money refunded() {
    return refunds.stream().reduce(totalAmount.times(0), Money::plus);
  }

  /** Whether the customer has paid. */
  public boolean wasPaid() {
    return paymentId.isPresent();
  }
}
