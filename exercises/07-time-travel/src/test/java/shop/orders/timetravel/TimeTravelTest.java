package shop.orders.timetravel;

import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.timetravel.HandMadeLog.ORDER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.events.OrderItem;
import shop.orders.fixtures.Amounts;
import shop.orders.versioning.ShopEvent.OrderConfirmed;
import shop.orders.versioning.ShopEvent.OrderCreated;
import shop.orders.versioning.ShopEvent.OrderRefunded;
import shop.orders.versioning.ShopEvent.OrderShipped;
import shop.orders.versioning.ShopEvent.PaymentReceived;
import shop.orders.versioning.ShopEvent.RefundCorrected;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.time.SettableClock;

@Exercise("7.1")
class TimeTravelTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime QUARTER_PAST_TWO = LocalTime.of(14, 15);
  private static final int CORRECTION = 6;

  /** The parcel was scanned without network, and recorded on the next day. */
  private final List<LogEvent> log =
      new HandMadeLog()
          .copied("2026-03-19T13:05:00.100200300Z", created("2026-03-19T13:05:00.1Z"))
          .copied("2026-03-19T13:09:41.5Z", payment("2026-03-19T13:09:40Z"))
          .copied("2026-03-19T13:15:00.123456700Z", confirmed("2026-03-19T13:14:59.9Z"))
          .copied("2026-03-20T17:20:05.7Z", shipped("2026-03-19T16:00:00Z"))
          .points("2026-03-21T08:00:00.9Z")
          .copied("2026-03-23T09:30:00.3Z", refunded("74.00", "2026-03-23T09:29:59Z"))
          .copied("2026-04-02T10:10:10.1Z", corrected("7.40", "2026-04-02T10:10:10Z"))
          .events();

  private final Lesson lesson;

  TimeTravelTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void weeks_are_counted_in_the_calendar() {
    expectInstant("2026-03-19T13:15:00Z", "2026-04-09T09:00:00.123456789Z", 3);
    expectInstant("2025-10-16T12:15:00Z", "2025-11-06T09:00:00.123456789Z", 3);
    expectInstant("2026-03-12T13:15:00Z", "2026-03-19T18:00:00.123456789Z", 1);
    expectInstant("2026-04-09T12:15:00Z", "2026-04-09T09:00:00.123456789Z", 0);
  }

  @Test
  void today_is_the_date_in_the_zone() {
    expectInstant("2026-03-20T13:15:00Z", "2026-04-09T22:30:00.123456789Z", 3);
    expectInstant("2026-03-19T01:15:00Z", "2026-04-08T20:00:00Z", 3, "Pacific/Auckland");
  }

  @Test
  void each_time_means_one_instant() {
    expectHalfPastTwo(
        lesson, "it is skipped", "2026-03-29T01:30:00Z", "2026-04-19T09:00:00.123456789Z");
    expectHalfPastTwo(
        lesson.then("it occurs twice"),
        "it occurs twice",
        "2025-10-26T00:30:00Z",
        "2025-11-16T09:00:00.123456789Z");
  }

  @Test
  void the_bound_is_included() {
    lesson.expect(
        List.of("CONFIRMED", "paid 84.30 EUR"), knownAt(log, "2026-03-19T13:15:00.123456700Z"));
    lesson
        .then("one moment earlier")
        .expect(
            List.of("CREATED", "paid 84.30 EUR"), knownAt(log, "2026-03-19T13:15:00.123456699Z"));
  }

  @Test
  void a_later_event_is_left_out() {
    List<String> known = knownAt(log, "2026-04-02T10:10:09.999999999Z");
    lesson
        .when(known.contains("refund 7.40 EUR"), "it is folded")
        .expect(List.of("SHIPPED", "paid 84.30 EUR", "refund 74.00 EUR"), known);
  }

  @Test
  void the_recorded_time_counts() {
    List<String> confirmed = List.of("CONFIRMED", "paid 84.30 EUR");
    List<String> known = knownAt(log, "2026-03-20T12:00:00Z");
    List<String> evening = knownAt(log, "2026-03-19T20:00:00Z");
    lesson
        .when(known.size() > 2, "later ones count")
        .when(known.contains("CREATED"), "one is missing")
        .when(known.contains("SHIPPED") && evening.contains("CONFIRMED"), "the day counts")
        .when(known.contains("SHIPPED"), "the fact counts")
        .when(known.contains("NONE"), "the copy counts")
        .expect(confirmed, known);

    List<LogEvent> recordedHere =
        new HandMadeLog()
            .copied("2026-03-19T13:05:00.1Z", created("2026-03-19T13:05:00Z"))
            .recorded("2026-04-21T08:00:00.2Z", payment("2026-04-21T07:59:00Z"))
            .recorded("2026-04-21T08:00:01.3Z", confirmed("2026-04-21T08:00:01Z"))
            .events();
    lesson
        .then("no copy")
        .expect(
            List.of("CREATED", "paid 84.30 EUR"),
            knownAt(
                lesson.shared("asKnownAt threw").then("no copy"),
                recordedHere,
                "2026-04-21T08:00:00.9Z"));
  }

  @Test
  void a_clock_that_is_set_back_hides_no_event() {
    List<LogEvent> setBack =
        new HandMadeLog()
            .copied("2026-03-18T09:00:00.5Z", created("2026-03-18T09:00:00Z"))
            .copied("2026-03-18T09:12:20.1Z", payment("2026-03-18T09:10:40Z"))
            .copied("2026-03-18T09:11:05.2Z", confirmed("2026-03-18T09:11:04Z"))
            .copied("2026-03-18T09:40:00.3Z", shipped("2026-03-18T09:39:00Z"))
            .points("2026-03-18T09:45:00.1Z")
            .copied("2026-03-18T09:50:00.4Z", refunded("7.40", "2026-03-18T09:49:00Z"))
            .events();

    List<String> known = knownAt(setBack, "2026-03-18T09:11:30Z");
    lesson
        .when(known.equals(List.of("CREATED")), "it stops early")
        .when(known.equals(List.of("CONFIRMED")), "one is missing")
        .expect(List.of("CONFIRMED", "paid 84.30 EUR"), known);
    lesson.then("before both").expect(List.of("CREATED"), knownAt(setBack, "2026-03-18T09:11:00Z"));
  }

  @Test
  void before_the_first_event_nothing_is_known() {
    List<String> known = knownAt(log, "2026-03-19T13:05:00.100200299Z");
    lesson.when(known.contains("null"), "null").expect(List.of("NONE"), known);
  }

  @Beyond
  @Test
  void a_fact_counts_from_its_own_time_on() {
    lesson.expect(List.of("SHIPPED", "paid 84.30 EUR"), wasAt("2026-03-19T16:00:00Z"));
    lesson
        .then("earlier")
        .expect(List.of("CONFIRMED", "paid 84.30 EUR"), wasAt("2026-03-19T15:59:59.999999999Z"));
  }

  @Beyond
  @Test
  void a_correction_counts_with_the_event_that_it_corrects() {
    lesson.expect(
        List.of("SHIPPED", "paid 84.30 EUR", "refund 7.40 EUR"), wasAt("2026-03-23T09:29:59Z"));
    lesson
        .then("earlier")
        .expect(List.of("SHIPPED", "paid 84.30 EUR"), wasAt("2026-03-23T09:29:58Z"));
  }

  private void expectInstant(String expected, String now, int weeksAgo) {
    expectInstant(expected, now, weeksAgo, "Europe/Berlin");
  }

  private void expectInstant(String expected, String now, int weeksAgo, String zone) {
    Lesson told = lesson.with("now", now).with("weeks", weeksAgo).with("zone", zone);
    Instant instant =
        told.shared("instantOf threw")
            .value(() -> travel(now).instantOf(weeksAgo, QUARTER_PAST_TWO, ZoneId.of(zone)));

    Instant right = Instant.parse(expected);
    Duration beside = Duration.between(right, instant).abs();
    told.when(beside.compareTo(Duration.ofHours(20)) > 0, "another day")
        .with("shown", LocalTime.ofInstant(instant, ZoneId.of(zone)))
        .with("today", LocalDate.ofInstant(Instant.parse(now), ZoneId.of(zone)))
        .expect(right, instant);
  }

  private void expectHalfPastTwo(Lesson rule, String time, String expected, String now) {
    Lesson told = rule.with("now", now).with("weeks", 3).with("zone", BERLIN);
    Instant instant =
        told.shared("instantOf threw")
            .then(time)
            .value(() -> travel(now).instantOf(3, LocalTime.of(2, 30), BERLIN));

    told.with("shown", LocalTime.ofInstant(instant, BERLIN))
        .expect(Instant.parse(expected), instant);
  }

  private List<String> knownAt(List<LogEvent> events, String instant) {
    return knownAt(lesson.shared("asKnownAt threw"), events, instant);
  }

  private static List<String> knownAt(Lesson told, List<LogEvent> events, String instant) {
    return plain(
        told.with("instant", instant)
            .value(() -> TimeTravel.asKnownAt(events, Instant.parse(instant))));
  }

  private List<String> wasAt(String instant) {
    return plain(
        lesson
            .shared("asItWas threw")
            .with("instant", instant)
            .value(() -> TimeTravel.asItWas(log, Instant.parse(instant))));
  }

  private static TimeTravel travel(String now) {
    return new TimeTravel(SettableClock.at(now));
  }

  private static List<String> plain(KnownOrder order) {
    if (order == null) {
      return List.of("null");
    }
    List<String> plain = new ArrayList<>(List.of(order.status().name()));
    order.paid().ifPresent(paid -> plain.add("paid %s".formatted(Amounts.plainly(paid))));
    order
        .refunds()
        .forEach(refund -> plain.add("refund %s".formatted(Amounts.plainly(refund.amount()))));
    return plain;
  }

  private static OrderCreated created(String at) {
    Money total = euros("84.30");
    return new OrderCreated(
        ORDER,
        "customer-7",
        List.of(new OrderItem("cup", 6, euros("14.05"))),
        euros("0.00"),
        total,
        Instant.parse(at));
  }

  private static PaymentReceived payment(String at) {
    return new PaymentReceived(ORDER, "payment-1", euros("84.30"), Instant.parse(at));
  }

  private static OrderConfirmed confirmed(String at) {
    return new OrderConfirmed(ORDER, "payment-1", Instant.parse(at));
  }

  private static OrderShipped shipped(String at) {
    return new OrderShipped(ORDER, "parcel-1", Instant.parse(at));
  }

  private static OrderRefunded refunded(String amount, String at) {
    return new OrderRefunded(ORDER, euros(amount), "broken cup", Instant.parse(at));
  }

  /** Corrects the event before. */
  private static RefundCorrected corrected(String amount, String at) {
    return new RefundCorrected(
        ORDER, HandMadeLog.id(CORRECTION - 1), euros(amount), "typing error", Instant.parse(at));
  }
}
