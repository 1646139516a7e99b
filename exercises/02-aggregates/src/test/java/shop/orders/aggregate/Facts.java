package shop.orders.aggregate;

import java.time.Instant;
import java.util.List;
import shop.orders.events.Cart;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;
import shop.orders.events.OrderItem;

/** Facts about order 7f3a, one teapot and six cups for 84.90. */
final class Facts {
  static final String ORDER = "7f3a";
  static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
  static final Cart CART =
      new Cart("customer-7", List.of(new Cart.Line("teapot", 1), new Cart.Line("cup", 6)));

  private Facts() {}

  static OrderCreated created() {
    return created("0.00", "84.90", NOON);
  }

  /** The same goods, with ten euros off. */
  static OrderCreated createdWithVoucher() {
    return created("10.00", "74.90", NOON);
  }

  /** The same order at another time. */
  static OrderCreated createdAt(String time) {
    return created("0.00", "84.90", Instant.parse(time));
  }

  private static OrderCreated created(String discount, String total, Instant time) {
    return new OrderCreated(
        ORDER,
        "customer-7",
        List.of(new OrderItem("teapot", 1, euros("39.90")), new OrderItem("cup", 6, euros("7.50"))),
        euros(discount),
        euros(total),
        time);
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
    return money == null ? "null" : "%s %s".formatted(money.amount(), money.currency());
  }

  static List<String> plainly(List<OrderItem> items) {
    return items.stream()
        .map(i -> "%d %s %s".formatted(i.quantity(), i.productId(), plainly(i.unitPrice())))
        .toList();
  }
}
