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
import workshop.todo.Todo;

/** The rules of the shop as specifications that a machine can check. */
public final class OrderSpecifications {
  /** The time on the clock of each decider. */
  public static final Instant NOW = Instant.parse("2026-03-14T12:00:00.123456789Z");

  /** The price list of each decider. */
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

  /** All specifications with their names. */
  public Map<String, Consumer<OrderScenario>> all() {
    Map<String, Consumer<OrderScenario>> all = new LinkedHashMap<>();
    all.put("an order costs what the price list says", this::costsWhatTheListSays);
    all.put("an order with a wrong total is rejected", this::rejectsAnotherTotal);
    all.put("a confirmed order is shipped once", this::shipsOnce);
    all.put("each returned line is one refund", this::refundsLineByLine);
    all.put("all refunds together stay within the amount paid", this::refundsNoMoreThanWasPaid);
    return all;
  }

  /** An example: one command, and the whole event that must follow. */
  private void costsWhatTheListSays(OrderScenario order) {
    order.given().when(create("84.90")).then(CREATED);
  }

  private void rejectsAnotherTotal(OrderScenario order) {
    // region 2.5 specify: an order with a wrong total is rejected
    throw new Todo("2.5", "specify: an order with a wrong total is rejected");
    // endregion
  }

  private void shipsOnce(OrderScenario order) {
    // region 2.5 specify: a confirmed order is shipped once
    throw new Todo("2.5", "specify: a confirmed order is shipped once");
    // endregion
  }

  private void refundsLineByLine(OrderScenario order) {
    // region 2.5 specify: each returned line is one refund
    throw new Todo("2.5", "specify: each returned line is one refund");
    // endregion
  }

  private void refundsNoMoreThanWasPaid(OrderScenario order) {
    // region 2.5 specify: all refunds together stay within the amount paid
    throw new Todo("2.5", "specify: all refunds together stay within the amount paid");
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
