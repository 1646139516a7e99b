package shop.orders.aggregate;

import static shop.orders.aggregate.OrderRejected.Reason.MORE_THAN_PAID;
import static shop.orders.aggregate.OrderRejected.Reason.NOT_ORDERED;
import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.fixtures.OrderFacts.NOON;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.OrderCommand.RefundOrder;
import shop.orders.events.Cart;
import shop.orders.events.OrderEvent;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.time.SettableClock;

/**
 * No test returns more pieces than were ordered: to reject that is a sensible rule of one's own.
 */
@Exercise("2.3")
class RefundTest {
  private static final OrderFacts ORDER = new OrderFacts("A-7f3a").allAt(NOON);
  private static final OrderEvent CREATED = ORDER.created();
  private static final OrderEvent CONFIRMED = ORDER.confirmed();
  private static final OrderEvent SHIPPED = ORDER.shipped();
  private static final OrderEvent CANCELLED = ORDER.cancelled();
  private static final OrderEvent WITH_VOUCHER = ORDER.createdWithVoucher();
  private static final RefundOrder A_CUP = refund(line("cup", 1));
  private static final RefundOrder A_SAUCER = refund(line("saucer", 1));

  /** The price list has changed since the order. */
  private static final String TODAY = "8.00";

  private final Decisions decisions =
      new Decisions(new OrderDecider(product -> euros(TODAY), SettableClock.at(NOON)));

  private final Decisions shipped = decisions.after(CREATED, CONFIRMED, SHIPPED);
  private final Lesson lesson;

  RefundTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void only_a_paid_order_is_refunded() {
    decisions.after(CREATED, CANCELLED).expectNoEvent(lesson, A_CUP);

    Object answer = decisions.after(CREATED).answer(lesson, A_SAUCER);
    lesson.then("the line").expect(answer != NOT_ORDERED);
  }

  @Test
  void every_paid_order_can_be_refunded() {
    expectACup(OrderStatus.SHIPPED, CREATED, CONFIRMED, SHIPPED);
    expectACup(OrderStatus.CONFIRMED, CREATED, CONFIRMED);
    expectACup(OrderStatus.CANCELLED, CREATED, CONFIRMED, CANCELLED);
  }

  @Test
  void each_line_is_one_refund() {
    RefundOrder cupsAndTeapot = refund(line("cup", 2), line("teapot", 1));
    OrderEvent cups = ORDER.refunded("14.80");
    OrderEvent teapot = ORDER.refunded("39.90");
    shipped.expectEvents(
        lesson.when(shipped.differsInData(cupsAndTeapot, cups, teapot), "another amount"),
        cupsAndTeapot,
        cups,
        teapot);
    shipped.expectEvents(
        lesson.then("same product twice"),
        refund(line("cup", 2), line("cup", 2)),
        ORDER.refunded("14.80"),
        ORDER.refunded("14.80"));
  }

  @Test
  void a_piece_costs_what_it_cost_in_the_order() {
    shipped.expectEvents(
        lesson.when(
            List.of(ORDER.refunded(TODAY)).equals(shipped.answer(lesson, A_CUP)), "price of today"),
        A_CUP,
        ORDER.refunded("7.40"));
    decisions
        .after(WITH_VOUCHER, CONFIRMED, SHIPPED)
        .expectEvents(lesson.then("with a voucher"), A_CUP, ORDER.refunded("7.40"));
  }

  @Test
  void a_product_that_was_not_ordered_is_rejected() {
    shipped.expectRejected(lesson, A_SAUCER, NOT_ORDERED);
  }

  @Test
  void earlier_refunds_count() {
    Decisions oneCentTooMuch = decisions.after(CREATED, CONFIRMED, ORDER.refunded("76.91"));
    boolean nothing = List.of().equals(oneCentTooMuch.answer(lesson, A_CUP));

    oneCentTooMuch.expectRejected(lesson.when(nothing, "no event"), A_CUP, MORE_THAN_PAID);
  }

  @Test
  void earlier_lines_count() {
    decisions
        .after(CREATED, CONFIRMED, ORDER.refunded("10.00"))
        .expectRejected(lesson, everything(), MORE_THAN_PAID);
  }

  @Test
  void a_refund_can_reach_the_total_of_the_order() {
    Decisions refundedBefore = decisions.after(CREATED, CONFIRMED, ORDER.refunded("1.00"));
    decisions
        .after(CREATED, CONFIRMED, ORDER.refunded("76.90"))
        .expectEvents(
            lesson.when(refundedBefore.rejects(lesson, A_CUP), "refunded before"),
            A_CUP,
            ORDER.refunded("7.40"));
    decisions
        .after(WITH_VOUCHER, CONFIRMED)
        .expectRejected(lesson.then("with a voucher"), everything(), MORE_THAN_PAID);
  }

  private void expectACup(OrderStatus status, OrderEvent... history) {
    decisions
        .after(history)
        .expectEvents(lesson.with("status", status), A_CUP, ORDER.refunded("7.40"));
  }

  private static RefundOrder everything() {
    return refund(line("cup", 6), line("teapot", 1));
  }

  private static RefundOrder refund(Cart.Line... lines) {
    return new RefundOrder(new UUID(0, 1), ORDER.id(), List.of(lines));
  }

  private static Cart.Line line(String productId, int quantity) {
    return new Cart.Line(productId, quantity);
  }
}
