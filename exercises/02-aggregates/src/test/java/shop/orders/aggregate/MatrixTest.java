package shop.orders.aggregate;

import static shop.orders.aggregate.Facts.CART;
import static shop.orders.aggregate.Facts.NOON;
import static shop.orders.aggregate.Facts.ORDER;
import static shop.orders.aggregate.Facts.cancelled;
import static shop.orders.aggregate.Facts.confirmed;
import static shop.orders.aggregate.Facts.created;
import static shop.orders.aggregate.Facts.euros;
import static shop.orders.aggregate.Facts.shipped;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand.CancelOrder;
import shop.orders.aggregate.OrderCommand.ConfirmOrder;
import shop.orders.aggregate.OrderCommand.CreateOrder;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.aggregate.OrderCommand.ShipOrder;
import shop.orders.events.Cart;
import shop.orders.events.OrderEvent;
import workshop.kit.Exercise;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.Track;

@Exercise(
    id = "2.3",
    title = "Refused, or nothing to do",
    points = 15,
    minutes = 15,
    track = Track.SECOND_DAY)
class MatrixTest {
  private static final UUID ID = new UUID(0, 1);
  private static final List<OrderEvent> NEW = List.of();
  private static final List<OrderEvent> CREATED = List.of(created());
  private static final List<OrderEvent> CONFIRMED = List.of(created(), confirmed());
  private static final List<OrderEvent> SHIPPED = List.of(created(), confirmed(), shipped());
  private static final List<OrderEvent> CANCELLED = List.of(created(), cancelled());
  private static final List<OrderEvent> PAID_AND_CANCELLED =
      List.of(created(), confirmed(), cancelled());

  private static final OrderCommand CREATE = create(CART, "84.90");
  private static final OrderCommand CONFIRM = new ConfirmOrder(ID, ORDER, "payment-1");
  private static final OrderCommand CONFIRM_WITH_ANOTHER = new ConfirmOrder(ID, ORDER, "payment-2");
  private static final OrderCommand CANCEL = new CancelOrder(ID, ORDER, "too slow");
  private static final OrderCommand SHIP = new ShipOrder(ID, ORDER, "parcel-2");
  private static final OrderCommand REFUND =
      new RefundOrder(ID, ORDER, List.of(new Cart.Line("cup", 1)));

  @Test
  @Judges("2.3 say of all else: nothing to do, or refused and why")
  void an_order_that_does_not_exist_can_only_be_created() {
    expect("UNKNOWN_ORDER", NEW, CONFIRM);
    expect("UNKNOWN_ORDER", NEW, CANCEL);
    expect("UNKNOWN_ORDER", NEW, SHIP);
    expect("UNKNOWN_ORDER", NEW, REFUND);
  }

  @Test
  void the_same_order_again_is_nothing_to_do() {
    expect("nothing", CREATED, CREATE);
    expect("nothing", CONFIRMED, CREATE);
    expect("nothing", SHIPPED, CREATE);
    expect("nothing", CANCELLED, CREATE);
  }

  @Test
  void the_same_order_at_the_prices_of_today_is_still_the_same() {
    expect("nothing", CREATED, create(CART, "95.00"));
  }

  @Test
  void another_order_under_the_same_id_is_refused() {
    List<Cart.Line> lines = CART.lines();
    expect("ALREADY_EXISTS", CREATED, create(new Cart("customer-8", lines), "84.90"));
    expect(
        "ALREADY_EXISTS",
        CONFIRMED,
        create(new Cart("customer-7", List.of(new Cart.Line("teapot", 1))), "39.90"));
    expect(
        "ALREADY_EXISTS",
        SHIPPED,
        create(
            new Cart("customer-7", List.of(lines.getFirst(), new Cart.Line("cup", 7))), "92.40"));
  }

  @Test
  @Judges("2.3 tell a repeat from another order")
  void an_order_with_a_line_twice_is_another_order() {
    List<Cart.Line> lines = CART.lines();
    Cart more = new Cart("customer-7", List.of(lines.get(0), lines.get(1), lines.get(1)));

    new Lesson(
            "A teapot and six cups were ordered. Then CreateOrder came under the same id with one"
                + " line more, six cups once again, and your decider did not say that this is"
                + " another order.",
            "In production the customer reads “done”, and six of her cups are never packed.",
            "how you compare the lines. What becomes of one that stands there twice?")
        .expect("ALREADY_EXISTS", decided(CREATED, create(more, "129.90")));
  }

  @Test
  @Judges("2.3 say of all else: nothing to do, or refused and why")
  void the_same_payment_again_is_nothing_to_do() {
    expect("nothing", CONFIRMED, CONFIRM);
    expect("nothing", SHIPPED, CONFIRM);
    expect("nothing", PAID_AND_CANCELLED, CONFIRM);
  }

  @Test
  @Judges("2.3 say of all else: nothing to do, or refused and why")
  void a_second_payment_is_refused() {
    expect("ALREADY_PAID", CONFIRMED, CONFIRM_WITH_ANOTHER);
    expect("ALREADY_PAID", SHIPPED, CONFIRM_WITH_ANOTHER);
  }

  @Test
  @Judges("2.3 say of all else: nothing to do, or refused and why")
  void a_payment_for_a_cancelled_order_is_refused() {
    expect("CANCELLED", CANCELLED, CONFIRM);
    expect("CANCELLED", PAID_AND_CANCELLED, CONFIRM_WITH_ANOTHER);
  }

  @Test
  @Judges("2.3 say of all else: nothing to do, or refused and why")
  void a_cancelled_order_is_cancelled_already() {
    expect("nothing", CANCELLED, CANCEL);
    expect("nothing", PAID_AND_CANCELLED, CANCEL);
  }

  @Test
  void a_parcel_on_its_way_cannot_be_cancelled() {
    expect("ALREADY_SHIPPED", SHIPPED, CANCEL);
  }

  @Test
  @Judges("2.3 say of all else: nothing to do, or refused and why")
  void a_parcel_is_sent_once_and_for_a_paid_order() {
    expect("NOT_PAID", CREATED, SHIP);
    expect("ALREADY_SHIPPED", SHIPPED, SHIP);
    expect("CANCELLED", CANCELLED, SHIP);
    expect("CANCELLED", PAID_AND_CANCELLED, SHIP);
  }

  @Test
  void money_that_was_not_taken_cannot_be_given_back() {
    expect("NOT_PAID", CREATED, REFUND);
    expect("NOT_PAID", CANCELLED, REFUND);
  }

  private static CreateOrder create(Cart cart, String shownTotal) {
    return new CreateOrder(ID, ORDER, cart, euros(shownTotal));
  }

  private static void expect(String expected, List<OrderEvent> history, OrderCommand command) {
    String actual = decided(history, command);
    String before =
        history.isEmpty()
            ? "nothing had happened"
            : "there were " + history.stream().map(e -> e.getClass().getSimpleName()).toList();
    String cell = "When " + before + " and somebody sent " + command + ", ";
    lesson(cell, expected, actual).expect(expected, actual);
  }

  private static Lesson lesson(String cell, String expected, String actual) {
    String where = "the matrix in the brief: the row of the command, the column of the state";
    if (expected.equals("nothing")) {
      return new Lesson(
          cell + "it was a repeat, and your decider did not take it for one.",
          "In production every command comes twice some day: a double click, a retry after a"
              + " time-out. The second one must not do harm, and must not be an error either.",
          where + ". What makes this command the same as what has happened?");
    }
    if (actual.equals("nothing")) {
      return new Lesson(
          cell + "your decider said that there is nothing to do. The caller takes that for a yes.",
          "In production the customer reads “done”, and nothing was done.",
          where);
    }
    return new Lesson(
        cell + "your decider gave another answer than the matrix.",
        "In production somebody acts on the answer: the reason decides whether a payment is given"
            + " back, or a parcel called back.",
        where);
  }

  private static String decided(List<OrderEvent> history, OrderCommand command) {
    // Prices of another day: a repeat must not depend on them.
    Map<String, String> prices = Map.of("teapot", "45.00", "cup", "8.00");
    OrderDecider decider =
        new OrderDecider(p -> euros(prices.get(p)), Clock.fixed(NOON, ZoneOffset.UTC));
    OrderState state = OrderState.of(history);
    try {
      return Facts.plainly(decider.decide(state, command));
    } catch (OrderRejected rejected) {
      return rejected.reason().name();
    } catch (RuntimeException e) {
      return e.toString();
    }
  }
}
