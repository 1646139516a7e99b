package shop.orders.projection;

import static shop.orders.projection.Facts.cancelled;
import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;
import static shop.orders.projection.Facts.envelope;
import static shop.orders.projection.Facts.euro;
import static shop.orders.projection.Facts.refunded;
import static shop.orders.projection.Facts.shipped;
import static shop.orders.projection.Ledger.day;

import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderRefunded;
import workshop.kit.Exercise;
import workshop.kit.faults.Deliveries;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("3.2")
class RevenueProjectionTest {
  private static final String ORDER = "7f3a";
  private static final String ANOTHER_ORDER = "91bc";
  private static final String TUESDAY = "2026-03-03";
  private static final String WEDNESDAY = "2026-03-04";
  private static final List<Ledger.Day> BOOKED_ONCE =
      List.of(day(TUESDAY, "84.95"), day(WEDNESDAY, "-7.50"));

  private final ReceivedEvent first = received(ORDER, 0, created(ORDER, "customer-7", "84.95"));
  private final ReceivedEvent second = received(ORDER, 1, confirmed(ORDER));
  private final ReceivedEvent third = received(ORDER, 2, refunded(ORDER, "7.50"));
  private final List<ReceivedEvent> history = List.of(first, second, third);
  private final ReceivedEvent anotherOrder =
      received(ANOTHER_ORDER, 0, created(ANOTHER_ORDER, "customer-8", "20.00"));

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
    List<ReceivedEvent> onTuesday =
        List.of(
            first,
            confirmedAt("2026-03-03T00:30:00Z", ORDER),
            refundedAt("2026-03-03T23:30:00Z", ORDER, "7.50"));
    List<ReceivedEvent> aroundMidnight =
        List.of(
            anotherOrder,
            confirmedAt("2026-03-03T23:30:00Z", ANOTHER_ORDER),
            refundedAt("2026-03-04T00:30:00Z", ANOTHER_ORDER, "5.00"));

    inAuckland(
        () -> {
          onTuesday.forEach(projection::handle);
          aroundMidnight.forEach(new RevenueProjection(another)::handle);
        });

    lesson.expect(
        List.of(
            List.of(day(TUESDAY, "77.45")),
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
    projection.handle(received(ANOTHER_ORDER, 1, confirmed(ANOTHER_ORDER)));
    projection.handle(second);
    projection.handle(third);

    lesson.expect(List.of(day(TUESDAY, "104.95"), day(WEDNESDAY, "-7.50")), ledger.days());
  }

  @Test
  void a_cancellation_moves_no_money() {
    List.of(first, second, received(ORDER, 2, cancelled(ORDER))).forEach(projection::handle);

    lesson.expect(List.of(day(TUESDAY, "84.95")), ledger.days());
  }

  @Test
  void two_equal_refunds_are_two() {
    history.forEach(projection::handle);
    projection.handle(received(ORDER, 3, refunded(ORDER, "7.50")));
    projection.handle(third);

    lesson.expect(List.of(day(TUESDAY, "84.95"), day(WEDNESDAY, "-15.00")), ledger.days());
  }

  @Test
  void events_that_move_no_money_may_stand_between() {
    ReceivedEvent unknown = received(ORDER, 2, new LoyaltyPointsGranted(ORDER, 84));
    ReceivedEvent shipped = received(ORDER, 3, shipped(ORDER));
    // Revision 4 does not come: a filter kept it from us.
    ReceivedEvent refund = received(ORDER, 5, refunded(ORDER, "7.50"));
    List<ReceivedEvent> withAGap = List.of(first, second, unknown, shipped, refund, second);

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
  private void handleAfterARestart(ReceivedEvent received) {
    new RevenueProjection(ledger).handle(received);
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

  private static ReceivedEvent confirmedAt(String time, String order) {
    return received(order, 1, new OrderConfirmed(order, "payment-1", Instant.parse(time)));
  }

  private static ReceivedEvent refundedAt(String time, String order, String amount) {
    return received(order, 2, new OrderRefunded(order, euro(amount), Instant.parse(time)));
  }

  private static ReceivedEvent received(String order, long revision, Object event) {
    return new ReceivedEvent(envelope(order, event), revision);
  }
}
