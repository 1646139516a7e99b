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
 * What the next decision about an order needs to know, and no more.
 *
 * @param totalAmount what the customer owes
 * @param refunds what she got back, each time
 * @param paymentId the payment that was taken, once there is one
 */
public record OrderState(
    OrderStatus status,
    String customerId,
    List<OrderItem> items,
    Money totalAmount,
    List<Money> refunds,
    Optional<String> paymentId) {

  /** Before anything has happened. */
  public static OrderState initial() {
    return new OrderState(
        OrderStatus.NEW, "", List.of(), Money.of("0.00", "EUR"), List.of(), Optional.empty());
  }

  /** What a whole history comes to, oldest fact first. */
  public static OrderState of(List<OrderEvent> history) {
    // region 2.1 begin with nothing and take in one fact after the other
    OrderState state = initial();
    for (OrderEvent event : history) {
      state = state.evolve(event);
    }
    return state;
    // endregion
  }

  /** The state after one more fact. This one stays as it is. */
  public OrderState evolve(OrderEvent event) {
    // region 2.1 fold one event into the state
    // No rules in here: it has happened, whether we would allow it today or not.
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
        // A list of its own for each state: this state does not change.
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

  /** All that the customer got back so far. */
  public Money refunded() {
    return refunds.stream().reduce(totalAmount.times(0), Money::plus);
  }

  /** Whether a payment was taken. */
  public boolean wasPaid() {
    return paymentId.isPresent();
  }
}
