package shop.orders.aggregate;

import static shop.orders.aggregate.OrderRejected.Reason.ALREADY_EXISTS;
import static shop.orders.aggregate.OrderRejected.Reason.ALREADY_PAID;
import static shop.orders.aggregate.OrderRejected.Reason.ALREADY_SHIPPED;
import static shop.orders.aggregate.OrderRejected.Reason.CANCELLED;
import static shop.orders.aggregate.OrderRejected.Reason.MORE_THAN_PAID;
import static shop.orders.aggregate.OrderRejected.Reason.NOT_ORDERED;
import static shop.orders.aggregate.OrderRejected.Reason.NOT_PAID;
import static shop.orders.aggregate.OrderRejected.Reason.PRICE_CHANGED;
import static shop.orders.aggregate.OrderRejected.Reason.UNKNOWN_ORDER;
import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.fixtures.OrderFacts.CART;
import static shop.orders.fixtures.OrderFacts.NOON;

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
import shop.orders.fixtures.OrderFacts;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.time.SettableClock;

@Exercise("2.4")
class MatrixTest {
  private static final OrderFacts ORDER = new OrderFacts("A-7f3a").allAt(NOON);
  private static final UUID ID = new UUID(0, 1);
  private static final Cart.Line TEAPOT = new Cart.Line("teapot", 1);
  private static final Cart.Line CUPS = new Cart.Line("cup", 6);

  private static final OrderCommand CREATE = create(CART);
  private static final OrderCommand CREATE_OTHER =
      create(new Cart("customer-8", List.of(new Cart.Line("cup", 2))));
  private static final OrderCommand CONFIRM = new ConfirmOrder(ID, ORDER.id(), "payment-1");
  private static final OrderCommand CONFIRM_OTHER = new ConfirmOrder(ID, ORDER.id(), "payment-2");
  private static final OrderCommand CANCEL = new CancelOrder(ID, ORDER.id(), "too slow");
  private static final OrderCommand SHIP = new ShipOrder(ID, ORDER.id(), "parcel-1");
  private static final OrderCommand REFUND =
      new RefundOrder(ID, ORDER.id(), List.of(new Cart.Line("cup", 1)));

  private static final List<OrderEvent> CREATED = List.of(ORDER.created());
  private static final List<OrderEvent> CONFIRMED = List.of(ORDER.created(), ORDER.confirmed());
  private static final List<OrderEvent> SHIPPED =
      List.of(ORDER.created(), ORDER.confirmed(), ORDER.shipped());

  /** New, created, confirmed, shipped; cancelled before it was paid, and after. */
  private static final List<List<OrderEvent>> COLUMNS =
      List.of(
          List.of(),
          CREATED,
          CONFIRMED,
          SHIPPED,
          List.of(ORDER.created(), ORDER.cancelled()),
          List.of(ORDER.created(), ORDER.confirmed(), ORDER.cancelled()));

  /** Orders of two years ago: 2.1 knows them. */
  private static final List<OrderEvent> SHIPPED_AND_NEVER_PAID =
      List.of(ORDER.created(), ORDER.shipped());

  private static final List<OrderEvent> REFUNDED =
      List.of(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"));

  /** 2.2 and 2.3 decide it: not asked here. */
  private static final Object DO = "do";

  private static final Object NOTHING = "nothing (empty list)";

  /** Prices of another day: a repeat must not depend on them. */
  private static final Map<String, String> PRICES = Map.of("teapot", "45.00", "cup", "8.00");

  private final OrderDecider decider =
      new OrderDecider(p -> euros(PRICES.get(p)), SettableClock.at(NOON));
  private final Lesson lesson;

  MatrixTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void each_cell_of_the_matrix_has_its_answer() {
    row(CREATE, DO, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
    row(
        CREATE_OTHER,
        DO,
        ALREADY_EXISTS,
        ALREADY_EXISTS,
        ALREADY_EXISTS,
        ALREADY_EXISTS,
        ALREADY_EXISTS);
    row(CONFIRM, UNKNOWN_ORDER, DO, NOTHING, NOTHING, CANCELLED, NOTHING);
    row(CONFIRM_OTHER, UNKNOWN_ORDER, DO, ALREADY_PAID, ALREADY_PAID, CANCELLED, CANCELLED);
    row(CANCEL, UNKNOWN_ORDER, DO, DO, ALREADY_SHIPPED, NOTHING, NOTHING);
    row(SHIP, UNKNOWN_ORDER, NOT_PAID, DO, ALREADY_SHIPPED, CANCELLED, CANCELLED);
    row(REFUND, UNKNOWN_ORDER, NOT_PAID, DO, DO, NOT_PAID, DO);
  }

  @Test
  void a_refund_changes_no_cell() {
    cell(CREATE, REFUNDED, NOTHING);
    cell(CONFIRM, REFUNDED, NOTHING);
    cell(CONFIRM_OTHER, REFUNDED, ALREADY_PAID);
  }

  @Test
  void the_same_order_is_a_repeat_at_any_price() {
    Cart manyCups = cart(new Cart.Line("cup", 200));

    lesson.expect(NOTHING, shown(answer(create(CART, "95.00"), CREATED)));
    lesson
        .then("many pieces")
        .expect(NOTHING, shown(answer(create(manyCups), List.of(ORDER.createdWith(manyCups)))));
  }

  @Test
  void other_lines_are_another_order() {
    expectAnother(lesson, CREATED, cart(TEAPOT));
    expectAnother(lesson, CREATED, cart(TEAPOT, new Cart.Line("cup", 7)));
    expectAnother(lesson, CREATED, cart(TEAPOT, new Cart.Line("cup", 5)));
    expectAnother(lesson, CREATED, cart(TEAPOT, CUPS, CUPS));
    expectAnother(lesson.then("another customer"), CREATED, new Cart("customer-8", CART.lines()));
  }

  @Test
  @Beyond
  void an_order_that_was_shipped_unpaid_has_its_answers() {
    cell(CREATE, SHIPPED_AND_NEVER_PAID, NOTHING);
    cell(CANCEL, SHIPPED_AND_NEVER_PAID, ALREADY_SHIPPED);
    cell(SHIP, SHIPPED_AND_NEVER_PAID, ALREADY_SHIPPED);
    cell(REFUND, SHIPPED_AND_NEVER_PAID, NOT_PAID);
  }

  @Test
  @Beyond
  void the_same_number_of_lines_can_be_another_order() {
    expectOtherLines(cart(CUPS, CUPS), cart(CUPS, TEAPOT));
    expectOtherLines(cart(CUPS, TEAPOT), cart(CUPS, CUPS));
    expectOtherLines(cart(TEAPOT, TEAPOT, CUPS), cart(TEAPOT, CUPS, CUPS));
    expectOtherLines(cart(TEAPOT, CUPS), cart(new Cart.Line("teapot", 6), new Cart.Line("cup", 1)));
  }

  private void row(OrderCommand command, Object... answers) {
    for (int column = 0; column < answers.length; column++) {
      if (answers[column] != DO) {
        cell(command, COLUMNS.get(column), answers[column]);
      }
    }
  }

  private void cell(OrderCommand command, List<OrderEvent> history, Object expected) {
    Object answer = answer(command, history);
    about(lesson, command, history)
        .when(expected == NOTHING, "a repeat")
        .when(answer == NOTHING, "no event")
        .expect(shown(expected), shown(answer));
  }

  private void expectAnother(Lesson told, List<OrderEvent> history, Cart cart) {
    Object answer = answer(create(cart), history);
    told.with("lines", inShort(cart))
        .when(answer instanceof Reason, "another reason")
        .expect(shown(ALREADY_EXISTS), shown(answer));
  }

  private void expectOtherLines(Cart ordered, Cart sent) {
    expectAnother(
        lesson.with("ordered", inShort(ordered)), List.of(ORDER.createdWith(ordered)), sent);
  }

  /** Nothing, the reason of a rejection, or the new events. */
  private Object answer(OrderCommand command, List<OrderEvent> history) {
    Outcome<List<OrderEvent>> answer =
        Outcome.of(() -> decider.decide(OrderState.of(history), command));
    return switch (answer.thrown().orElse(null)) {
      case OrderRejected no when comesBeforeTheStatus(no.reason(), command, history) ->
          tooSoon(command).value(answer);
      case OrderRejected no -> no.reason();
      case null, default -> {
        List<OrderEvent> events = about(lesson.shared("it broke"), command, history).value(answer);
        yield events.isEmpty() ? NOTHING : inShort(events);
      }
    };
  }

  /** A reason may have the name of a status. */
  private static Object shown(Object answer) {
    return answer instanceof Reason ? "rejected: %s".formatted(answer) : answer;
  }

  private static boolean comesBeforeTheStatus(
      Reason reason, OrderCommand command, List<OrderEvent> history) {
    return switch (command) {
      case CreateOrder c -> reason == PRICE_CHANGED && !history.isEmpty();
      case RefundOrder c -> reason == NOT_ORDERED || reason == MORE_THAN_PAID;
      default -> false;
    };
  }

  private Lesson tooSoon(OrderCommand command) {
    return command instanceof CreateOrder
        ? lesson.shared("price came first")
        : lesson.shared("line came first");
  }

  private static Lesson about(Lesson lesson, OrderCommand command, List<OrderEvent> history) {
    return lesson.with("history", inShort(history)).with("command", inShort(command));
  }

  private static CreateOrder create(Cart cart) {
    return create(cart, "84.30");
  }

  private static CreateOrder create(Cart cart, String shownTotal) {
    return new CreateOrder(ID, ORDER.id(), cart, euros(shownTotal));
  }

  private static Cart cart(Cart.Line... lines) {
    return new Cart("customer-7", List.of(lines));
  }

  private static List<String> inShort(Cart cart) {
    return cart.lines().stream()
        .map(line -> "%d × %s".formatted(line.quantity(), line.productId()))
        .toList();
  }

  private static List<String> inShort(List<OrderEvent> events) {
    return events.stream()
        .map(
            event ->
                event instanceof OrderConfirmed paid
                    ? "OrderConfirmed(%s)".formatted(paid.paymentId())
                    : event.getClass().getSimpleName())
        .toList();
  }

  private static String inShort(OrderCommand command) {
    return switch (command) {
      case CreateOrder c ->
          "CreateOrder(%s, %s)".formatted(c.cart().customerId(), inShort(c.cart()));
      case ConfirmOrder c -> "ConfirmOrder(%s)".formatted(c.paymentId());
      default -> command.getClass().getSimpleName();
    };
  }
}
