package shop.orders.projection;

import shop.orders.events.Money;
import shop.orders.events.OrderEvent.OrderCreated;

/**
 * One row of the list of orders.
 *
 * @param totalAmount what the customer owes, after the discount
 * @param refunded the sum of all refunds, zero at first
 */
public record OrderSummary(
    String orderId, String customerId, Status status, Money totalAmount, Money refunded) {

  /** How far the order has come. A refund does not change it. */
  public enum Status {
    CREATED,
    CONFIRMED,
    CANCELLED,
    SHIPPED
  }

  /** The row of a new order. */
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
