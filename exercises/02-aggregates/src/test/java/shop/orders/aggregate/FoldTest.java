package shop.orders.aggregate;

import static shop.orders.aggregate.OrderStatus.CANCELLED;
import static shop.orders.aggregate.OrderStatus.CONFIRMED;
import static shop.orders.aggregate.OrderStatus.CREATED;
import static shop.orders.aggregate.OrderStatus.NEW;
import static shop.orders.aggregate.OrderStatus.SHIPPED;
import static shop.orders.fixtures.Amounts.plainly;
import static shop.orders.fixtures.OrderFacts.CUSTOMER;
import static shop.orders.fixtures.OrderFacts.MONDAY;
import static shop.orders.fixtures.OrderFacts.TUESDAY;
import static shop.orders.fixtures.OrderFacts.WEDNESDAY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent;
import shop.orders.fixtures.Amounts;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("2.1")
class FoldTest {
  private static final OrderFacts ORDER = new OrderFacts("A-7f3a");
  private static final Optional<String> UNPAID = Optional.empty();
  private static final Optional<String> PAID = Optional.of(ORDER.confirmed().paymentId());
  private static final Instant LONG_AGO = Instant.parse("2019-03-14T12:00:00.123456789Z");
  private static final Instant FAR_AWAY = Instant.parse("2199-03-14T12:00:00.123456789Z");

  private final Lesson lesson;

  FoldTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_created_order_has_the_data_of_the_event() {
    OrderState state = fold(ORDER.created());
    OrderState withVoucher = fold(ORDER.createdWithVoucher());

    lesson.expect(
        new Ordered(CREATED, CUSTOMER, plainly(ORDER.created().items()), "84.30 EUR"),
        new Ordered(
            state.status(),
            state.customerId(),
            plainly(state.items()),
            plainly(state.totalAmount())));
    lesson.then("with a voucher").expect("74.30 EUR", plainly(withVoucher.totalAmount()));
  }

  @Test
  void each_event_sets_its_status() {
    expectStatus(CONFIRMED, ORDER.created(), ORDER.confirmed());
    expectStatus(SHIPPED, ORDER.created(), ORDER.confirmed(), ORDER.shipped());
    expectStatus(CANCELLED, ORDER.created(), ORDER.cancelled());
    expectStatus(CANCELLED, ORDER.created(), ORDER.confirmed(), ORDER.cancelled());
  }

  @Test
  void a_refund_is_added_and_the_status_stays() {
    OrderState twoCups =
        fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"), ORDER.refunded("7.40"));
    OrderState everything = fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("84.30"));

    lesson.expect(List.of("7.40 EUR", "7.40 EUR"), refundsOf(twoCups));
    lesson
        .then("the status")
        .expect(List.of(CONFIRMED, CONFIRMED), List.of(twoCups.status(), everything.status()));
  }

  @Test
  void everything_else_stays_as_it_was() {
    OrderState confirmed = fold(ORDER.created(), ORDER.refunded("7.40"), ORDER.confirmed());
    OrderState shipped =
        fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"), ORDER.shipped());
    OrderState paid =
        fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"), ORDER.cancelled());
    OrderState unpaid = fold(ORDER.created(), ORDER.cancelled());

    expectState("OrderConfirmed", all(CONFIRMED, PAID, "7.40 EUR"), confirmed);
    expectState("OrderShipped", all(SHIPPED, PAID, "7.40 EUR"), shipped);
    expectState("OrderCancelled", all(CANCELLED, PAID, "7.40 EUR"), paid);
    expectState("OrderCancelled", all(CANCELLED, UNPAID), unpaid);
  }

  @Test
  void every_event_is_accepted() {
    OrderState unpaid = fold(ORDER.created(), ORDER.shipped());
    OrderState tooMuch = fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("100.00"));
    OrderState cameBack =
        fold(ORDER.created(), ORDER.confirmed(), ORDER.shipped(), ORDER.cancelled());
    OrderState paidLate = fold(ORDER.created(), ORDER.cancelled(), ORDER.confirmed());

    lesson.expect(SHIPPED, unpaid.status());
    lesson.then("a high refund").expect(List.of("100.00 EUR"), refundsOf(tooMuch));
    lesson.then("shipped and cancelled").expect(CANCELLED, cameBack.status());
    lesson.then("cancelled and paid").expect(CONFIRMED, paidLate.status());
    lesson.then("never paid").expect(UNPAID, unpaid.paymentId());
  }

  @Test
  void the_state_does_not_depend_on_the_current_date() {
    List<InShort> states =
        Stream.of(LONG_AGO, MONDAY, FAR_AWAY)
            .map(time -> inShort(fold(ORDER.allAt(time).created())))
            .toList();

    InShort first = states.getFirst();
    lesson.expect(List.of(first, first, first), states);
  }

  @Test
  void a_state_never_changes() {
    OrderState before = fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"));
    OrderState one = evolve(before, ORDER.refunded("14.80"));
    OrderState other = evolve(before, ORDER.refunded("1.00"));

    lesson.expect(
        List.of(
            List.of("7.40 EUR"), List.of("7.40 EUR", "14.80 EUR"), List.of("7.40 EUR", "1.00 EUR")),
        Stream.of(before, one, other).map(FoldTest::refundsOf).toList());

    // A list that refuses is as good as a copy.
    Outcome.ofRunning(before.refunds()::clear);
    Outcome.ofRunning(before.items()::clear);
    lesson.then("its lists").expect(all(CONFIRMED, PAID, "7.40 EUR"), inFull(before));
  }

  @Test
  void a_history_is_folded_event_by_event() {
    List<OrderEvent> history =
        List.of(
            ORDER.created(),
            ORDER.confirmedAt(WEDNESDAY),
            ORDER.refundedAt(TUESDAY, "7.40"),
            ORDER.refundedAt(TUESDAY, "7.40"),
            ORDER.refundedAt(MONDAY, "1.00"),
            ORDER.allAt(MONDAY).shipped());
    InFull sortedByTime = all(CONFIRMED, PAID, "1.00 EUR", "7.40 EUR", "7.40 EUR");
    InFull folded = inFull(fold(history.toArray(OrderEvent[]::new)));

    lesson
        .when(folded.equals(inFull(OrderState.initial())), "it is initial")
        .when(folded.equals(sortedByTime), "sorted by time")
        .expect(oneByOne(history), folded);
    lesson.then("no event").expect(new InShort(NEW, 0, UNPAID), inShort(fold()));
  }

  private void expectStatus(OrderStatus expected, OrderEvent... history) {
    OrderEvent last = history[history.length - 1];
    lesson.with("event", typeOf(last)).expect(expected, fold(history).status());
  }

  private void expectState(String last, InFull expected, OrderState actual) {
    lesson.with("event", last).expect(expected, inFull(actual));
  }

  private OrderState fold(OrderEvent... history) {
    return returned(Outcome.of(() -> OrderState.of(List.of(history))), history);
  }

  private OrderState evolve(OrderState state, OrderEvent event) {
    return returned(Outcome.of(() -> state.evolve(event)), event);
  }

  private InFull oneByOne(List<OrderEvent> history) {
    OrderState state = OrderState.initial();
    for (OrderEvent event : history) {
      state = evolve(state, event);
    }
    return inFull(state);
  }

  private OrderState returned(Outcome<OrderState> state, OrderEvent... events) {
    return lesson
        .shared("the fold threw")
        .when(events.length == 0, "without events")
        .when(state.threw(UnsupportedOperationException.class), "an unmodifiable list")
        .with("events", Stream.of(events).map(FoldTest::typeOf).toList())
        .value(state);
  }

  private static String typeOf(OrderEvent event) {
    return event.getClass().getSimpleName();
  }

  private static List<String> refundsOf(OrderState state) {
    return state.refunds().stream().map(Amounts::plainly).toList();
  }

  private static InShort inShort(OrderState state) {
    return new InShort(state.status(), state.items().size(), state.paymentId());
  }

  private static InFull inFull(OrderState state) {
    return new InFull(
        state.status(),
        state.customerId(),
        state.items().size(),
        plainly(state.totalAmount()),
        state.paymentId(),
        refundsOf(state));
  }

  private static InFull all(OrderStatus status, Optional<String> payment, String... refunds) {
    return new InFull(status, CUSTOMER, 2, "84.30 EUR", payment, List.of(refunds));
  }

  private record InShort(OrderStatus status, int items, Optional<String> payment) {}

  private record InFull(
      OrderStatus status,
      String customer,
      int items,
      String total,
      Optional<String> payment,
      List<String> refunds) {}

  private record Ordered(OrderStatus status, String customer, List<String> items, String total) {}
}
