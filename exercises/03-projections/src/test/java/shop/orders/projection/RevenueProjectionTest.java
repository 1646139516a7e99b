package shop.orders.projection;

import static shop.orders.projection.Ledger.day;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import shop.orders.fixtures.Enveloped;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.Beyond;
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

  private final ReceivedEvent first = received(ORDER, 0, ORDER.created());
  private final ReceivedEvent second = received(ORDER, 1, ORDER.confirmed());
  private final ReceivedEvent third = received(ORDER, 2, ORDER.refunded("7.40"));
  private final List<ReceivedEvent> history = List.of(first, second, third);
  private final ReceivedEvent anotherOrder = received(ANOTHER, 0, ANOTHER.createdFor("20.00"));

  private final Ledger ledger = new Ledger();
  private final RevenueProjection projection = new RevenueProjection(ledger);
  private final Lesson lesson;

  RevenueProjectionTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void each_amount_is_booked_on_its_day() {
    history.forEach(projection::handle);

    boolean rightAmounts = sum(ledger.days()).equals(sum(BOOKED_ONCE));
    lesson.when(rightAmounts, "another day").expect(BOOKED_ONCE, ledger.days());
  }

  @Test
  void a_cancellation_changes_no_revenue() {
    List.of(first, second, received(ORDER, 2, ORDER.cancelled())).forEach(projection::handle);

    lesson.expect(List.of(day(TUESDAY, "84.30")), ledger.days());
  }

  @Test
  void a_repeated_event_is_booked_once() {
    Deliveries.eachTwice(history).forEach(projection::handle);

    List<Ledger.Day> refundedTwice = List.of(day(TUESDAY, "84.30"), day(WEDNESDAY, "-14.80"));
    boolean onlyTheRefund = ledger.days().equals(refundedTwice);
    lesson.when(onlyTheRefund, "only the refund").expect(BOOKED_ONCE, ledger.days());

    projection.handle(first);
    long saved = ledger.account(ORDER.id()).map(OrderAccount::revision).orElse(-1L);
    List.of(second, third).forEach(projection::handle);

    lesson
        .with("saved", saved)
        .when(saved < third.revision(), "revision went down")
        .when(true, "whole stream again")
        .expect(BOOKED_ONCE, ledger.days());
  }

  @Test
  void a_repeat_is_recognized_after_a_restart() {
    Deliveries.eachTwice(history).forEach(this::handleAfterARestart);
    history.forEach(this::handleAfterARestart);

    lesson.expect(BOOKED_ONCE, ledger.days());
  }

  @Test
  void two_refunds_of_the_same_amount_both_count() {
    history.forEach(projection::handle);
    projection.handle(received(ORDER, 3, ORDER.refunded("7.40")));
    projection.handle(third);

    lesson.expect(List.of(day(TUESDAY, "84.30"), day(WEDNESDAY, "-14.80")), ledger.days());
  }

  @Test
  void each_order_has_its_own_revision() {
    history.forEach(projection::handle);
    projection.handle(anotherOrder);
    projection.handle(received(ANOTHER, 1, ANOTHER.confirmed()));
    projection.handle(second);
    projection.handle(third);

    lesson.expect(List.of(day(TUESDAY, "104.30"), day(WEDNESDAY, "-7.40")), ledger.days());
  }

  @Test
  void revisions_may_have_gaps() {
    ReceivedEvent unknown = received(ORDER, 2, new LoyaltyPointsGranted(ORDER.id(), 84));
    ReceivedEvent shipped = received(ORDER, 3, ORDER.shipped());
    // Revision 4 does not come: a filter kept it from us.
    ReceivedEvent refund = received(ORDER, 5, ORDER.refunded("7.40"));
    List<ReceivedEvent> withAGap = List.of(first, second, unknown, shipped, refund, second);

    for (ReceivedEvent received : withAGap) {
      lesson
          .with("event", received.envelope().eventType())
          .with("revision", received.revision())
          .when(received == unknown, "unknown event throws")
          .when(received != unknown, "order event throws")
          .returns(() -> projection.handle(received));
    }
    boolean isMissing = ledger.days().equals(List.of(day(TUESDAY, "84.30")));
    lesson.when(isMissing, "refund missing").expect(BOOKED_ONCE, ledger.days());

    projection.handle(refund);

    lesson.then("a repeated refund").expect(BOOKED_ONCE, ledger.days());
  }

  @Test
  void a_failure_of_the_view_reaches_the_caller() {
    history.subList(0, 2).forEach(projection::handle);
    letEachCallFail(received(ANOTHER, 0, ANOTHER.createdFor("20.00")));
    letEachCallFail(received(ANOTHER, 1, ANOTHER.confirmed()));
    letEachCallFail(third);
  }

  @Beyond
  @Test
  void a_day_is_a_utc_day_on_every_machine() {
    ReceivedEvent confirmed = confirmedAt("2026-03-03T00:30:00.123456789Z", ORDER);
    ReceivedEvent refunded = refundedAt("2026-03-03T23:30:00.123456789Z", ORDER, "7.40");

    inAuckland(() -> List.of(first, confirmed, refunded).forEach(projection::handle));

    lesson.expect(List.of(day(TUESDAY, "76.90")), ledger.days());
  }

  @Beyond
  @Test
  void a_new_view_is_filled_from_the_first_event() {
    history.forEach(projection::handle);
    Ledger fresh = new Ledger();
    history.forEach(new RevenueProjection(fresh)::handle);

    lesson.expect(BOOKED_ONCE, fresh.days());
  }

  /**
   * Delivers the event until it is handled without a failure, which comes one call later each time.
   */
  private void letEachCallFail(ReceivedEvent received) {
    boolean failed = true;
    for (int call = 1; failed; call++) {
      ledger.failsAtCall(call);
      Outcome<Void> outcome = Outcome.ofRunning(() -> projection.handle(received));
      failed = ledger.hasFailed();
      lesson
          .with("event", received.envelope().eventType())
          .with("call", ledger.failedCall())
          .when(ledger.failedCall().equals("save"), "save failed")
          .expect(!failed || outcome.threw(RuntimeException.class));
    }
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

  private static ReceivedEvent confirmedAt(String time, OrderFacts order) {
    return received(order, 1, order.confirmedAt(Instant.parse(time)));
  }

  private static ReceivedEvent refundedAt(String time, OrderFacts order, String amount) {
    return received(order, 2, order.refundedAt(Instant.parse(time), amount));
  }

  private static ReceivedEvent received(OrderFacts order, long revision, Object event) {
    return new ReceivedEvent(Enveloped.first(order.id(), event), revision);
  }

  private static BigDecimal sum(List<Ledger.Day> days) {
    return days.stream()
        .map(day -> new BigDecimal(day.revenue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
