package shop.orders.aggregate;

import static shop.orders.aggregate.OrderStatus.CANCELLED;
import static shop.orders.aggregate.OrderStatus.CONFIRMED;
import static shop.orders.aggregate.OrderStatus.CREATED;
import static shop.orders.aggregate.OrderStatus.NEW;
import static shop.orders.aggregate.OrderStatus.SHIPPED;
import static shop.orders.fixtures.Amounts.plainly;
import static shop.orders.fixtures.OrderFacts.CUSTOMER;

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
  private static final Optional<String> NOBODY = Optional.empty();
  private static final Optional<String> PAYMENT = Optional.of(ORDER.confirmed().paymentId());

  private final Lesson lesson;

  FoldTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void without_a_fact_there_is_no_order() {
    lesson.expect(new InShort(NEW, 0, NOBODY), inShort(fold()));
  }

  @Test
  void a_history_comes_to_what_its_facts_come_to_one_by_one() {
    List<OrderEvent> history =
        List.of(
            ORDER.created(),
            ORDER.confirmed(),
            ORDER.refunded("7.40"),
            ORDER.refunded("7.40"),
            ORDER.shipped());
    OrderState oneByOne = OrderState.initial();
    for (OrderEvent fact : history) {
      oneByOne = evolve(oneByOne, fact);
    }

    lesson.expect(inFull(oneByOne), inFull(fold(history.toArray(OrderEvent[]::new))));
  }

  @Test
  void the_same_facts_give_the_same_state_at_any_time() {
    List<InShort> states =
        Stream.of(
                "2019-03-14T12:00:00.123456789Z",
                "2026-03-14T12:00:00.123456789Z",
                "2199-03-14T12:00:00.123456789Z")
            .map(time -> inShort(fold(ORDER.allAt(Instant.parse(time)).created())))
            .toList();

    InShort always = new InShort(CREATED, 2, NOBODY);
    lesson.expect(List.of(always, always, always), states);
  }

  @Test
  void a_created_order_has_its_items_and_its_price() {
    OrderState state = fold(ORDER.created());
    OrderState withVoucher = fold(ORDER.createdWithVoucher());

    lesson.expect(
        new Ordered(CREATED, CUSTOMER, plainly(ORDER.created().items()), "84.30 EUR"),
        ordered(state));
    lesson.then("with a voucher").expect("74.30 EUR", plainly(withVoucher.totalAmount()));
  }

  @Test
  void every_kind_of_fact_leaves_its_mark() {
    expectStatus(CONFIRMED, ORDER.created(), ORDER.confirmed());
    expectStatus(SHIPPED, ORDER.created(), ORDER.confirmed(), ORDER.shipped());
    expectStatus(CANCELLED, ORDER.created(), ORDER.cancelled());
    expectStatus(CANCELLED, ORDER.created(), ORDER.confirmed(), ORDER.cancelled());
  }

  @Test
  void what_was_known_before_stays_known() {
    OrderState shipped =
        fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"), ORDER.shipped());
    OrderState paid =
        fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"), ORDER.cancelled());
    OrderState unpaid = fold(ORDER.created(), ORDER.cancelled());

    lesson.expect(
        new Refunded(new InShort(SHIPPED, 2, PAYMENT), "7.40 EUR"),
        new Refunded(inShort(shipped), plainly(shipped.refunded())));
    lesson
        .then("cancelled after paid")
        .expect(
            new InFull(CANCELLED, CUSTOMER, 2, "84.30 EUR", PAYMENT, List.of("7.40 EUR")),
            inFull(paid));
    lesson
        .then("cancelled before paid")
        .expect(new InFull(CANCELLED, CUSTOMER, 2, "84.30 EUR", NOBODY, List.of()), inFull(unpaid));
  }

  @Test
  void a_refund_leaves_the_status_alone() {
    OrderState aCup = fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"));
    OrderState everything = fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("84.30"));
    OrderState afterTheParcel =
        fold(ORDER.created(), ORDER.confirmed(), ORDER.shipped(), ORDER.refunded("84.30"));

    lesson.expect(
        List.of(CONFIRMED, CONFIRMED, SHIPPED), statuses(aCup, everything, afterTheParcel));
  }

  @Test
  void two_refunds_are_two_refunds() {
    OrderState different =
        fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"), ORDER.refunded("14.80"));
    lesson.expect("22.20 EUR", plainly(different.refunded()));

    OrderState equal =
        fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"), ORDER.refunded("7.40"));
    lesson.then("the same amount").expect("14.80 EUR", plainly(equal.refunded()));
  }

  @Test
  void a_fact_is_not_judged_by_the_rules_of_today() {
    OrderState onAccount = fold(ORDER.created(), ORDER.shipped());
    OrderState tooMuch = fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("100.00"));

    lesson.expect(
        new Past(SHIPPED, "100.00 EUR"), new Past(onAccount.status(), plainly(tooMuch.refunded())));
    lesson
        .then("shipped unpaid")
        .expect(new Paid(SHIPPED, false), new Paid(onAccount.status(), onAccount.wasPaid()));
  }

  @Test
  void the_status_follows_the_last_fact_whatever_was_before() {
    OrderState cameBack =
        fold(ORDER.created(), ORDER.confirmed(), ORDER.shipped(), ORDER.cancelled());
    OrderState paidLate = fold(ORDER.created(), ORDER.cancelled(), ORDER.confirmed());
    OrderState sentLate = fold(ORDER.created(), ORDER.cancelled(), ORDER.shipped());

    lesson.expect(List.of(CANCELLED, CONFIRMED, SHIPPED), statuses(cameBack, paidLate, sentLate));
  }

  @Test
  void a_state_stays_what_it_was() {
    OrderState before = fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"));
    OrderState one = evolve(before, ORDER.refunded("14.80"));
    OrderState other = evolve(before, ORDER.refunded("1.00"));

    lesson.expect(
        new Refunds("7.40 EUR", "22.20 EUR", "8.40 EUR"),
        new Refunds(
            plainly(before.refunded()), plainly(one.refunded()), plainly(other.refunded())));
  }

  @Test
  void whoever_is_handed_a_state_cannot_change_it() {
    OrderState state = fold(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"));
    // A list that refuses is as good as a copy.
    Outcome.ofRunning(state.refunds()::clear);
    Outcome.ofRunning(state.items()::clear);

    lesson.expect(
        new InFull(CONFIRMED, CUSTOMER, 2, "84.30 EUR", PAYMENT, List.of("7.40 EUR")),
        inFull(state));
  }

  private void expectStatus(OrderStatus expected, OrderEvent... history) {
    OrderEvent last = history[history.length - 1];
    lesson.with("fact", typeOf(last)).expect(expected, fold(history).status());
  }

  private OrderState fold(OrderEvent... history) {
    return taken(Outcome.of(() -> OrderState.of(List.of(history))), history);
  }

  private OrderState evolve(OrderState state, OrderEvent event) {
    return taken(Outcome.of(() -> state.evolve(event)), event);
  }

  private OrderState taken(Outcome<OrderState> state, OrderEvent... facts) {
    return lesson
        .shared("the fold threw")
        .when(state.threw(UnsupportedOperationException.class), "fixed list")
        .with("facts", Stream.of(facts).map(FoldTest::typeOf).toList())
        .value(state);
  }

  private static String typeOf(OrderEvent fact) {
    return fact.getClass().getSimpleName();
  }

  private static List<OrderStatus> statuses(OrderState... states) {
    return Stream.of(states).map(OrderState::status).toList();
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
        state.refunds().stream().map(Amounts::plainly).toList());
  }

  private static Ordered ordered(OrderState state) {
    return new Ordered(
        state.status(), state.customerId(), plainly(state.items()), plainly(state.totalAmount()));
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

  private record Refunded(InShort order, String refunded) {}

  private record Past(OrderStatus shipped, String refunded) {}

  private record Paid(OrderStatus status, boolean paid) {}

  private record Refunds(String before, String oneWay, String otherWay) {}
}
