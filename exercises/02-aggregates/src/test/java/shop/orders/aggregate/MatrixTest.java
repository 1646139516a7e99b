package shop.orders.aggregate;

import static java.util.stream.Collectors.joining;
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
import shop.orders.aggregate.OrderRejected.Reason;
import shop.orders.events.Cart;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderItem;
import workshop.kit.Exercise;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.LessonFailure;

@Exercise("2.3")
class MatrixTest {
  private static final UUID ID = new UUID(0, 1);
  private static final List<OrderEvent> NEW = List.of();
  private static final List<OrderEvent> CREATED = List.of(created());
  private static final List<OrderEvent> CONFIRMED = List.of(created(), confirmed());
  private static final List<OrderEvent> SHIPPED = List.of(created(), confirmed(), shipped());
  private static final List<OrderEvent> CANCELLED = List.of(created(), cancelled());
  private static final List<OrderEvent> PAID_AND_CANCELLED =
      List.of(created(), confirmed(), cancelled());

  /** Those of last year: 2.1 knows them. */
  private static final List<OrderEvent> SHIPPED_AND_NEVER_PAID = List.of(created(), shipped());

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
  @Judges({
    "2.3 say of all else: nothing to do, or refused and why",
    "2.3 tell a repeat from another order"
  })
  void the_same_order_again_is_nothing_to_do() {
    expect("nothing", CREATED, CREATE);
  }

  /** That it is the same was seen above: what is left is the column. */
  @Test
  @Judges("2.3 say of all else: nothing to do, or refused and why")
  void the_same_order_again_is_nothing_to_do_whatever_has_become_of_the_first() {
    expect("nothing", CONFIRMED, CREATE);
    expect("nothing", SHIPPED, CREATE);
    expect("nothing", CANCELLED, CREATE);
  }

  @Test
  @Judges({
    "2.3 say of all else: nothing to do, or refused and why",
    "2.3 tell a repeat from another order"
  })
  void the_same_order_at_the_prices_of_today_is_still_the_same() {
    new Lesson(
            "The order exists, at 84.90. The same customer sent the same lines once more; by then her"
                + " page showed a total of 95.00. Your decider did not take that for a repeat.",
            "In production a customer whose first click seemed to hang clicks again, on the day of"
                + " the new price list. She reads that something is wrong, and orders a second time.",
            "what your code compares besides customer and lines. May it change between two clicks?")
        .expect("nothing", decided(CREATED, create(CART, "95.00")));
  }

  @Test
  @Judges({
    "2.3 say of all else: nothing to do, or refused and why",
    "2.3 tell a repeat from another order"
  })
  void another_order_under_the_same_id_is_refused() {
    List<Cart.Line> lines = CART.lines();
    expectAnother(
        "Customer-8 sent the same lines under the same id",
        "whose order is it?",
        CREATED,
        new Cart("customer-8", lines));
    expectAnother(
        "She sent a teapot alone under the same id",
        "is everything in the cart that was ordered?",
        CONFIRMED,
        new Cart("customer-7", List.of(new Cart.Line("teapot", 1))));
    expectAnother(
        "She sent a teapot and seven cups under the same id",
        "how many pieces of each?",
        SHIPPED,
        new Cart("customer-7", List.of(lines.getFirst(), new Cart.Line("cup", 7))));
    expectAnother(
        "She sent a teapot and five cups under the same id",
        "how many pieces of each? Is fewer the same?",
        SHIPPED,
        new Cart("customer-7", List.of(lines.getFirst(), new Cart.Line("cup", 5))));
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
  @Judges("2.3 tell a repeat from another order")
  void as_many_lines_are_not_yet_the_same_lines() {
    Cart.Line teapot = new Cart.Line("teapot", 1);
    Cart.Line cups = new Cart.Line("cup", 6);
    expectOtherLines(List.of(cups, cups), List.of(cups, teapot));
    expectOtherLines(List.of(cups, teapot), List.of(cups, cups));
    expectOtherLines(List.of(teapot, teapot, cups), List.of(teapot, cups, cups));
    expectOtherLines(
        List.of(teapot, cups), List.of(new Cart.Line("teapot", 6), new Cart.Line("cup", 1)));
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
  @Judges("2.3 say of all else: nothing to do, or refused and why")
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
  @Judges("2.3 say of all else: nothing to do, or refused and why")
  void money_that_was_not_taken_cannot_be_given_back() {
    expect("NOT_PAID", CREATED, REFUND);
    expect("NOT_PAID", SHIPPED_AND_NEVER_PAID, REFUND);
    expect("NOT_PAID", CANCELLED, REFUND);
  }

  private static CreateOrder create(Cart cart, String shownTotal) {
    return new CreateOrder(ID, ORDER, cart, euros(shownTotal));
  }

  private static void expectAnother(
      String sent, String question, List<OrderEvent> history, Cart cart) {
    String answer = decided(history, create(cart, "84.90"));
    new Lesson(
            "An order of customer-7 exists, a teapot and six cups. %s, and %s."
                .formatted(sent, said(answer)),
            "In production the customer reads “done”, and nothing was done.",
            "`isWhatWasOrdered`: " + question)
        .expect("ALREADY_EXISTS", answer);
  }

  private static void expectOtherLines(List<Cart.Line> ordered, List<Cart.Line> sent) {
    String answer =
        decided(List.of(orderOf(ordered)), create(new Cart("customer-7", sent), "84.90"));
    new Lesson(
            "Ordered was %s. Then CreateOrder came under the same id with %s. The number of lines is"
                    .formatted(inShort(ordered), inShort(sent))
                + " the same, and yet it is another order; %s.".formatted(said(answer)),
            "In production the customer reads “done”, and unpacks something else.",
            "`isWhatWasOrdered`: has each line of the one its own counterpart in the other?")
        .expect("ALREADY_EXISTS", answer);
  }

  private static OrderCreated orderOf(List<Cart.Line> lines) {
    List<OrderItem> items =
        lines.stream()
            .map(line -> new OrderItem(line.productId(), line.quantity(), euros("7.50")))
            .toList();
    return new OrderCreated(ORDER, "customer-7", items, euros("0.00"), euros("84.90"), NOON);
  }

  private static String inShort(List<Cart.Line> lines) {
    return lines.stream()
        .map(line -> line.quantity() + " " + line.productId())
        .collect(joining(", ", "[", "]"));
  }

  private static void expect(String expected, List<OrderEvent> history, OrderCommand command) {
    String answer = decided(history, command);
    String cell = "After %s came %s, and ".formatted(inWords(history), inWords(command));
    lesson(cell, expected, answer).expect(expected, answer);
  }

  private static Lesson lesson(String cell, String expected, String answer) {
    String where = "the matrix in the brief: the row of the command, the column of the state";
    if (expected.equals("nothing")) {
      return new Lesson(
          cell + "it was a repeat, and your decider did not take it for one.",
          "In production every command comes twice some day: a double click, a retry after a"
              + " time-out. The second one must not do harm, and must not be an error either.",
          where + ". What makes this command the same as what has happened?");
    }
    if (answer.equals("nothing")) {
      return new Lesson(
          cell + said(answer) + ". The caller takes that for a yes.",
          "In production the customer reads “done”, and nothing was done.",
          where);
    }
    return new Lesson(
        cell + said(answer) + ".",
        "In production somebody acts on the answer: the reason decides whether a payment is given"
            + " back, or a parcel called back.",
        where);
  }

  private static String inWords(List<OrderEvent> history) {
    return history.isEmpty()
        ? "nothing at all"
        : history.stream()
            .map(
                event ->
                    event instanceof OrderConfirmed paid
                        ? "OrderConfirmed(" + paid.paymentId() + ")"
                        : event.getClass().getSimpleName())
            .collect(joining(", ", "[", "]"));
  }

  private static String inWords(OrderCommand command) {
    return switch (command) {
      case CreateOrder c -> "the same CreateOrder again";
      case ConfirmOrder c -> "ConfirmOrder(" + c.paymentId() + ")";
      case CancelOrder c -> "CancelOrder";
      case ShipOrder c -> "ShipOrder";
      case RefundOrder c -> "RefundOrder";
    };
  }

  private static String said(String answer) {
    return answer.equals("nothing")
        ? "your decider said that there is nothing to do"
        : "your decider gave another answer than the matrix";
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
      if (rejected.reason() == Reason.PRICE_CHANGED && !history.isEmpty()) {
        throw neverCameHere(
            "The order exists, and CreateOrder came again. It never came to `otherwise`: `create`"
                + " (2.2) looked at the price before it looked at the status.",
            "In production the second click fails on the day of a new price list, and the customer"
                + " orders once more what she has ordered.",
            "what `create` asks first",
            rejected);
      }
      boolean overALine =
          rejected.reason() == Reason.NOT_ORDERED || rejected.reason() == Reason.MORE_THAN_PAID;
      if (command instanceof RefundOrder && overALine) {
        throw neverCameHere(
            "After %s came %s. It never came to `otherwise`: `refund` (2.2) looked at what came back"
                    .formatted(inWords(history), inWords(command))
                + " before it looked at whether anything was paid.",
            "In production the clerk corrects the form again and again, until she reads that there is"
                + " nothing to give back.",
            "what `refund` asks first",
            rejected);
      }
      return rejected.reason().name();
    } catch (RuntimeException broke) {
      throw new Lesson(
              "After %s came %s, and your decider gave no answer at all: it broke."
                  .formatted(inWords(history), shown(command)),
              "In production the caller sees an internal error. He does not know whether to ask again,"
                  + " so he does.",
              "where your code throws, and what it takes for granted there")
          .failure("nothing, or refused", broke.toString(), broke);
    }
  }

  private static String shown(OrderCommand command) {
    return command instanceof CreateOrder create
        ? "CreateOrder with " + inShort(create.cart().lines())
        : inWords(command);
  }

  private static LessonFailure neverCameHere(
      String whatHappened, String inProduction, String lookAt, OrderRejected rejected) {
    return new Lesson(whatHappened, inProduction, lookAt)
        .failure("what `otherwise` says", rejected.reason().name(), rejected);
  }
}
