package shop.orders.projection;

import static shop.orders.projection.Ledger.day;

import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import shop.orders.fixtures.Enveloped;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.Exercise;
import workshop.kit.faults.Deliveries;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("3.2")
class RevenueProjectionTest {
  private static final OrderFacts ORDER = new OrderFacts("A-7f3a");
  private static final OrderFacts ANOTHER = new OrderFacts("B-91bc");
  private static final String TUESDAY = "2026-03-03";
  private static final String WEDNESDAY = "2026-03-04";
  private static final List<Ledger.Day> BOOKED_ONCE =
      List.of(day(TUESDAY, "84.30"), day(WEDNESDAY, "-7.40"));

  private final Delivery first = delivery(ORDER, 0, ORDER.created());
  private final Delivery second = delivery(ORDER, 1, ORDER.confirmed());
  private final Delivery third = delivery(ORDER, 2, ORDER.refunded("7.40"));
  private final List<Delivery> history = List.of(first, second, third);
  private final Delivery anotherOrder = delivery(ANOTHER, 0, ANOTHER.createdFor("20.00"));

  private final Ledger ledger = new Ledger();
  private final RevenueProjection projection = new RevenueProjection(ledger);
  private final Lesson lesson;

  RevenueProjectionTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void each_fact_is_booked_on_its_own_day() {
    history.forEach(projection::handle);

    lesson.expect(BOOKED_ONCE, ledger.days());
  }

  @Test
  void a_day_is_a_day_in_utc_wherever_the_machine_stands() {
    // In a ledger of its own: whether two orders are told apart is another question.
    Ledger another = new Ledger();
    List<Delivery> onTuesday =
        List.of(
            first,
            confirmedAt("2026-03-03T00:30:00.123456789Z", ORDER),
            refundedAt("2026-03-03T23:30:00.123456789Z", ORDER, "7.40"));
    List<Delivery> aroundMidnight =
        List.of(
            anotherOrder,
            confirmedAt("2026-03-03T23:30:00.123456789Z", ANOTHER),
            refundedAt("2026-03-04T00:30:00.123456789Z", ANOTHER, "5.00"));

    inAuckland(
        () -> {
          onTuesday.forEach(projection::handle);
          aroundMidnight.forEach(new RevenueProjection(another)::handle);
        });

    lesson.expect(
        List.of(
            List.of(day(TUESDAY, "76.90")),
            List.of(day(TUESDAY, "20.00"), day(WEDNESDAY, "-5.00"))),
        List.of(ledger.days(), another.days()));
  }

  @Test
  void each_event_delivered_twice_is_booked_once() {
    Deliveries.eachTwice(history).forEach(projection::handle);

    lesson.expect(BOOKED_ONCE, ledger.days());
  }

  @Test
  void the_whole_stream_delivered_again_is_booked_once() {
    Deliveries.fromTheStartAgain(history).forEach(projection::handle);

    lesson.expect(BOOKED_ONCE, ledger.days());
  }

  @Test
  void a_repeat_is_known_after_a_restart() {
    Deliveries.eachTwice(history).forEach(this::handleAfterARestart);
    history.forEach(this::handleAfterARestart);

    lesson.expect(BOOKED_ONCE, ledger.days());
  }

  @Test
  void an_empty_ledger_is_filled_from_the_first_event() {
    history.forEach(projection::handle);
    Ledger madeAnew = new Ledger();
    history.forEach(new RevenueProjection(madeAnew)::handle);

    lesson.expect(BOOKED_ONCE, madeAnew.days());
  }

  @Test
  void each_order_is_counted_for_itself() {
    history.forEach(projection::handle);
    projection.handle(anotherOrder);
    projection.handle(delivery(ANOTHER, 1, ANOTHER.confirmed()));
    projection.handle(second);
    projection.handle(third);

    lesson.expect(List.of(day(TUESDAY, "104.30"), day(WEDNESDAY, "-7.40")), ledger.days());
  }

  @Test
  void a_cancellation_moves_no_money() {
    List.of(first, second, delivery(ORDER, 2, ORDER.cancelled())).forEach(projection::handle);

    lesson.expect(List.of(day(TUESDAY, "84.30")), ledger.days());
  }

  @Test
  void two_equal_refunds_are_two() {
    history.forEach(projection::handle);
    projection.handle(delivery(ORDER, 3, ORDER.refunded("7.40")));
    projection.handle(third);

    lesson.expect(List.of(day(TUESDAY, "84.30"), day(WEDNESDAY, "-14.80")), ledger.days());
  }

  @Test
  void events_that_move_no_money_may_stand_between() {
    Delivery unknown = delivery(ORDER, 2, new LoyaltyPointsGranted(ORDER.id(), 84));
    Delivery shipped = delivery(ORDER, 3, ORDER.shipped());
    // Revision 4 does not come: a filter kept it from us.
    Delivery refund = delivery(ORDER, 5, ORDER.refunded("7.40"));
    List<Delivery> withAGap = List.of(first, second, unknown, shipped, refund, second);

    lesson.then("it throws").returns(() -> withAGap.forEach(projection::handle));
    lesson.expect(BOOKED_ONCE, ledger.days());

    projection.handle(refund);

    lesson.then("a repeated refund").expect(BOOKED_ONCE, ledger.days());
  }

  @Test
  void a_view_that_fails_is_heard_of() {
    projection.handle(first);
    ledger.isOutOfReach();

    Outcome<Void> outcome = Outcome.ofRunning(() -> projection.handle(second));

    lesson.expect(outcome.threw(RuntimeException.class));
  }

  /** By a new projection, as after a deployment; the ledger is the same. */
  private void handleAfterARestart(Delivery delivery) {
    new RevenueProjection(ledger).handle(delivery);
  }

  private static void inAuckland(Runnable action) {
    TimeZone ofThisMachine = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
    try {
      action.run();
    } finally {
      TimeZone.setDefault(ofThisMachine);
    }
  }

  private static Delivery confirmedAt(String time, OrderFacts order) {
    return delivery(order, 1, order.confirmedAt(Instant.parse(time)));
  }

  private static Delivery refundedAt(String time, OrderFacts order, String amount) {
    return delivery(order, 2, order.refundedAt(Instant.parse(time), amount));
  }

  private static Delivery delivery(OrderFacts order, long revision, Object event) {
    return new Delivery(Enveloped.first(order.id(), event), revision);
  }
}
