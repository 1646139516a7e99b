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
    OrderState state = initial();
    for (OrderEvent event : history) {
      state = state.evolve(event);
    }
    return state;
    // endregion
  }

  /** The state after one more event. This state does not change. */
  public OrderState evolve(OrderEvent event) {
    // region 2.1 return the state after this event
    // No rules in here: the event has happened, even if today's rules would reject it.
    return switch (event) {
      case OrderCreated e ->
          new OrderState(
              OrderStatus.CREATED,
              e.customerId(),
              e.items(),
              e.totalAmount(),
              List.of(),
              Optional.empty());
      case OrderConfirmed e ->
          new OrderState(
              OrderStatus.CONFIRMED,
              customerId,
              items,
              totalAmount,
              refunds,
              Optional.of(e.paymentId()));
      case OrderShipped e -> withStatus(OrderStatus.SHIPPED);
      case OrderCancelled e -> withStatus(OrderStatus.CANCELLED);
      case OrderRefunded e -> {
        // Each state has its own list, so this state does not change.
        List<Money> all = new ArrayList<>(refunds);
        all.add(e.amount());
        yield new OrderState(status, customerId, items, totalAmount, List.copyOf(all), paymentId);
      }
    };
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
