package shop.orders.aggregate;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import shop.orders.events.Cart;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;
import shop.orders.events.OrderItem;

/** Facts about order 7f3a, one teapot and six cups for 84.90, and how to print them. */
final class Facts {
  static final String ORDER = "7f3a";
  static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
  static final Cart CART =
      new Cart("customer-7", List.of(new Cart.Line("teapot", 1), new Cart.Line("cup", 6)));

  private Facts() {}

  static OrderCreated created() {
    return created("0.00", "84.90");
  }

  /** The same goods, with ten euros off. */
  static OrderCreated createdWithVoucher() {
    return created("10.00", "74.90");
  }

  private static OrderCreated created(String discount, String total) {
    return new OrderCreated(
        ORDER,
        "customer-7",
        List.of(new OrderItem("teapot", 1, euros("39.90")), new OrderItem("cup", 6, euros("7.50"))),
        euros(discount),
        euros(total),
        NOON);
  }

  static OrderConfirmed confirmed() {
    return new OrderConfirmed(ORDER, "payment-1", NOON);
  }

  static OrderCancelled cancelled() {
    return new OrderCancelled(ORDER, "changed her mind", NOON);
  }

  static OrderShipped shipped() {
    return new OrderShipped(ORDER, "parcel-1", NOON);
  }

  static OrderRefunded refunded(String amount) {
    return new OrderRefunded(ORDER, euros(amount), NOON);
  }

  static Money euros(String amount) {
    return Money.of(amount, "EUR");
  }

  static String plainly(Money money) {
    return money == null ? "null" : money.amount() + " " + money.currency();
  }

  static String plainly(List<OrderEvent> events) {
    return events.isEmpty()
        ? "nothing"
        : events.stream().map(Facts::plainly).collect(joining(", "));
  }

  static String plainly(OrderEvent event) {
    return switch (event) {
      case null -> "null";
      case OrderCreated e ->
          "OrderCreated(%s, %s, %s, discount %s, total %s, %s)"
              .formatted(
                  e.orderId(),
                  e.customerId(),
                  items(e.items()),
                  plainly(e.discount()),
                  plainly(e.totalAmount()),
                  e.createdAt());
      case OrderConfirmed e ->
          "OrderConfirmed(%s, %s, %s)".formatted(e.orderId(), e.paymentId(), e.confirmedAt());
      case OrderCancelled e ->
          "OrderCancelled(%s, %s, %s)".formatted(e.orderId(), e.reason(), e.cancelledAt());
      case OrderShipped e ->
          "OrderShipped(%s, %s, %s)".formatted(e.orderId(), e.trackingNumber(), e.shippedAt());
      case OrderRefunded e ->
          "OrderRefunded(%s, %s, %s)".formatted(e.orderId(), plainly(e.amount()), e.refundedAt());
    };
  }

  static String items(List<OrderItem> items) {
    return items.stream()
        .map(i -> i.quantity() + " " + i.productId() + " at " + plainly(i.unitPrice()))
        .collect(joining(" + "));
  }
}
