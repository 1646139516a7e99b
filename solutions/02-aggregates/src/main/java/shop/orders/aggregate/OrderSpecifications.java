package shop.orders.aggregate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.Cart;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;
import shop.orders.events.OrderItem;
import shop.orders.events.PriceList;

/** What the expert said about orders, so that a machine can check it. */
public final class OrderSpecifications {
  /** The clock of the deciders stands at this instant. */
  public static final Instant NOW = Instant.parse("2026-03-14T12:00:00.123456789Z");

  /** The price list of the deciders. */
  public static final PriceList PRICES =
      product -> product.equals("teapot") ? euros("39.90") : euros("7.50");

  private static final UUID COMMAND = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Cart CART =
      new Cart("customer-7", List.of(new Cart.Line("teapot", 1), new Cart.Line("cup", 6)));

  /** One teapot and six cups were ordered, for 84.90. */
  private static final OrderCreated CREATED =
      new OrderCreated(
          "7f3a",
          "customer-7",
          List.of(
              new OrderItem("teapot", 1, euros("39.90")), new OrderItem("cup", 6, euros("7.50"))),
          euros("0.00"),
          euros("84.90"),
          NOW);

  private static final OrderConfirmed CONFIRMED = new OrderConfirmed("7f3a", "payment-1", NOW);

  /** All specifications by their names. */
  public Map<String, Consumer<OrderScenario>> all() {
    Map<String, Consumer<OrderScenario>> all = new LinkedHashMap<>();
    all.put("an order costs what the price list says", this::costsWhatTheListSays);
    all.put("a total that the shop did not reckon is refused", this::refusesAnotherTotal);
    all.put("a paid order is shipped, once", this::shipsOnce);
    all.put("what came back is refunded line by line", this::refundsLineByLine);
    all.put("all refunds together are no more than was paid", this::refundsNoMoreThanWasPaid);
    return all;
  }

  private void costsWhatTheListSays(OrderScenario order) {
    // region 2.4 specify: an order costs what the price list says
    order.given().when(create("84.90")).then(CREATED);
    // endregion
  }

  private void refusesAnotherTotal(OrderScenario order) {
    // region 2.4 specify: a total that the shop did not reckon is refused
    order.given().when(create("1.00")).thenRejected(Reason.PRICE_CHANGED);
    // endregion
  }

  private void shipsOnce(OrderScenario order) {
    // region 2.4 specify: a paid order is shipped, once
    OrderShipped shipped = new OrderShipped("7f3a", "parcel-1", NOW);
    ShipOrder ship = new ShipOrder(COMMAND, "7f3a", "parcel-1");
    order.given(CREATED, CONFIRMED).when(ship).then(shipped);
    order.given(CREATED).when(ship).thenRejected();
    // Once is two stories: what happens, and what does not happen again.
    order.given(CREATED, CONFIRMED, shipped).when(ship).thenRejected();
    // endregion
  }

  private void refundsLineByLine(OrderScenario order) {
    // region 2.4 specify: what came back is refunded line by line
    order
        .given(CREATED, CONFIRMED)
        .when(refund(new Cart.Line("cup", 2), new Cart.Line("teapot", 1)))
        .then(refunded("15.00"), refunded("39.90"));
    // endregion
  }

  private void refundsNoMoreThanWasPaid(OrderScenario order) {
    // region 2.4 specify: all refunds together are no more than was paid
    // The history matters: alone, this refund would be allowed. So would each of the lines below.
    order
        .given(CREATED, CONFIRMED, refunded("80.00"))
        .when(refund(new Cart.Line("cup", 1)))
        .thenRejected(Reason.MORE_THAN_PAID);
    order
        .given(CREATED, CONFIRMED)
        .when(refund(new Cart.Line("cup", 6), new Cart.Line("teapot", 2)))
        .thenRejected(Reason.MORE_THAN_PAID);
    // endregion
  }

  private static CreateOrder create(String shownTotal) {
    return new CreateOrder(COMMAND, "7f3a", CART, euros(shownTotal));
  }

  private static RefundOrder refund(Cart.Line... returned) {
    return new RefundOrder(COMMAND, "7f3a", List.of(returned));
  }

  private static OrderRefunded refunded(String amount) {
    return new OrderRefunded("7f3a", euros(amount), NOW);
  }

  private static Money euros(String amount) {
    return Money.of(amount, "EUR");
  }
}
