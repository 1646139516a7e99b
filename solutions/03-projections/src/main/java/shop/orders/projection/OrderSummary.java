package shop.orders.projection;

import shop.orders.events.Money;
import shop.orders.events.OrderEvent.OrderCreated;

/**
 * One line of the list that the people in the shop look at.
 *
 * @param totalAmount what the customer owes, discount taken off
 * @param refunded what she got back so far, zero at first
 */
public record OrderSummary(
    String orderId, String customerId, Status status, Money totalAmount, Money refunded) {

  /** How far the order has come. Money that was given back does not change it. */
  public enum Status {
    CREATED,
    CONFIRMED,
    CANCELLED,
    SHIPPED
  }

  /** The line of a new order. */
  public static OrderSummary of(OrderCreated created) {
    return new OrderSummary(
        created.orderId(),
        created.customerId(),
        Status.CREATED,
        created.totalAmount(),
        created.totalAmount().times(0));
  }

  public OrderSummary withStatus(Status status) {
    return new OrderSummary(orderId, customerId, status, totalAmount, refunded);
  }

  public OrderSummary withRefunded(Money refunded) {
    return new OrderSummary(orderId, customerId, status, totalAmount, refunded);
  }
}
