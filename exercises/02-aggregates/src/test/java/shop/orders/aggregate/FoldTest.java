package shop.orders.aggregate;

import static shop.orders.aggregate.Facts.CART;
import static shop.orders.aggregate.Facts.cancelled;
import static shop.orders.aggregate.Facts.confirmed;
import static shop.orders.aggregate.Facts.created;
import static shop.orders.aggregate.Facts.createdAt;
import static shop.orders.aggregate.Facts.createdWithVoucher;
import static shop.orders.aggregate.Facts.plainly;
import static shop.orders.aggregate.Facts.refunded;
import static shop.orders.aggregate.Facts.shipped;
import static shop.orders.aggregate.OrderStatus.CANCELLED;
import static shop.orders.aggregate.OrderStatus.CONFIRMED;
import static shop.orders.aggregate.OrderStatus.CREATED;
import static shop.orders.aggregate.OrderStatus.NEW;
import static shop.orders.aggregate.OrderStatus.SHIPPED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("2.1")
class FoldTest {
  private static final String CUSTOMER = CART.customerId();
  private static final Optional<String> NOBODY = Optional.empty();
  private static final Optional<String> PAYMENT = Optional.of(confirmed().paymentId());

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
        List.of(created(), confirmed(), refunded("7.50"), refunded("7.50"), shipped());
    OrderState oneByOne = OrderState.initial();
    for (OrderEvent fact : history) {
      oneByOne = evolve(oneByOne, fact);
    }

    lesson.expect(inFull(oneByOne), inFull(fold(history.toArray(OrderEvent[]::new))));
  }

  @Test
  void the_same_facts_give_the_same_state_at_any_time() {
    List<InShort> states =
        Stream.of("2019-03-14T12:00:00Z", "2026-03-14T12:00:00Z", "2199-03-14T12:00:00Z")
            .map(time -> inShort(fold(createdAt(time))))
            .toList();

    InShort always = new InShort(CREATED, 2, NOBODY);
    lesson.expect(List.of(always, always, always), states);
  }

  @Test
  void a_created_order_has_its_items_and_its_price() {
    OrderState state = fold(created());
    OrderState withVoucher = fold(createdWithVoucher());

    lesson.expect(
        new Ordered(CREATED, CUSTOMER, plainly(created().items()), "84.90 EUR"), ordered(state));
    lesson.then("with a voucher").expect("74.90 EUR", plainly(withVoucher.totalAmount()));
  }

  @Test
  void every_kind_of_fact_leaves_its_mark() {
    expectStatus(CONFIRMED, created(), confirmed());
    expectStatus(SHIPPED, created(), confirmed(), shipped());
    expectStatus(CANCELLED, created(), cancelled());
    expectStatus(CANCELLED, created(), confirmed(), cancelled());
  }

  @Test
  void what_was_known_before_stays_known() {
    OrderState shipped = fold(created(), confirmed(), refunded("7.50"), shipped());
    OrderState paid = fold(created(), confirmed(), refunded("7.50"), cancelled());
    OrderState unpaid = fold(created(), cancelled());

    lesson.expect(
        new Refunded(new InShort(SHIPPED, 2, PAYMENT), "7.50 EUR"),
        new Refunded(inShort(shipped), plainly(shipped.refunded())));
    lesson
        .then("cancelled after paid")
        .expect(
            new InFull(CANCELLED, CUSTOMER, 2, "84.90 EUR", PAYMENT, List.of("7.50 EUR")),
            inFull(paid));
    lesson
        .then("cancelled before paid")
        .expect(new InFull(CANCELLED, CUSTOMER, 2, "84.90 EUR", NOBODY, List.of()), inFull(unpaid));
  }

  @Test
  void a_refund_leaves_the_status_alone() {
    OrderState aCup = fold(created(), confirmed(), refunded("7.50"));
    OrderState everything = fold(created(), confirmed(), refunded("84.90"));
    OrderState afterTheParcel = fold(created(), confirmed(), shipped(), refunded("84.90"));

    lesson.expect(
        List.of(CONFIRMED, CONFIRMED, SHIPPED), statuses(aCup, everything, afterTheParcel));
  }

  @Test
  void two_refunds_are_two_refunds() {
    OrderState different = fold(created(), confirmed(), refunded("7.50"), refunded("15.00"));
    lesson.expect("22.50 EUR", plainly(different.refunded()));

    OrderState equal = fold(created(), confirmed(), refunded("7.50"), refunded("7.50"));
    lesson.then("the same amount").expect("15.00 EUR", plainly(equal.refunded()));
  }

  @Test
  void a_fact_is_not_judged_by_the_rules_of_today() {
    OrderState onAccount = fold(created(), shipped());
    OrderState tooMuch = fold(created(), confirmed(), refunded("100.00"));

    lesson.expect(
        new Past(SHIPPED, "100.00 EUR"), new Past(onAccount.status(), plainly(tooMuch.refunded())));
    lesson
        .then("shipped unpaid")
        .expect(new Paid(SHIPPED, false), new Paid(onAccount.status(), onAccount.wasPaid()));
  }

  @Test
  void the_status_follows_the_last_fact_whatever_was_before() {
    OrderState cameBack = fold(created(), confirmed(), shipped(), cancelled());
    OrderState paidLate = fold(created(), cancelled(), confirmed());
    OrderState sentLate = fold(created(), cancelled(), shipped());

    lesson.expect(List.of(CANCELLED, CONFIRMED, SHIPPED), statuses(cameBack, paidLate, sentLate));
  }

  @Test
  void a_state_stays_what_it_was() {
    OrderState before = fold(created(), confirmed(), refunded("7.50"));
    OrderState one = evolve(before, refunded("15.00"));
    OrderState other = evolve(before, refunded("1.00"));

    lesson.expect(
        new Refunds("7.50 EUR", "22.50 EUR", "8.50 EUR"),
        new Refunds(
            plainly(before.refunded()), plainly(one.refunded()), plainly(other.refunded())));
  }

  @Test
  void whoever_is_handed_a_state_cannot_change_it() {
    OrderState state = fold(created(), confirmed(), refunded("7.50"));
    // A list that refuses is as good as a copy.
    Outcome.ofRunning(state.refunds()::clear);
    Outcome.ofRunning(state.items()::clear);

    lesson.expect(
        new InFull(CONFIRMED, CUSTOMER, 2, "84.90 EUR", PAYMENT, List.of("7.50 EUR")),
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
        state.refunds().stream().map(Facts::plainly).toList());
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
