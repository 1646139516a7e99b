package shop.orders.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.saga.Intent;
import shop.orders.saga.SagaCommand.RefundPayment;
import shop.orders.saga.SagaEvent;
import shop.orders.saga.SagaEvent.CustomerCancelled;
import shop.orders.saga.SagaEvent.FulfillmentCompensated;
import shop.orders.saga.SagaEvent.FulfillmentCompleted;
import shop.orders.saga.SagaEvent.FulfillmentStarted;
import shop.orders.saga.SagaEvent.IntentCompleted;
import shop.orders.saga.SagaEvent.IntentRecorded;
import shop.orders.saga.SagaEvent.PaymentDeclined;
import shop.orders.saga.SagaEvent.PaymentSucceeded;
import shop.orders.saga.SagaEvent.PaymentTimedOut;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.time.SettableClock;

@Exercise("6.4")
class SagaMonitorTest {
  private static final Instant START = Instant.parse("2024-03-31T00:58:07.123456789Z");
  private static final Duration LIMIT = Duration.ofMinutes(45);
  private static final String A = "A-7f3a";
  private static final String B = "B-20C4";
  private static final String C = "c-0-17";
  private static final Money AMOUNT = Money.of("84.300", "KWD");

  private final SettableClock clock = SettableClock.at("2031-01-01T00:00:00.000000001Z");
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final SagaMonitor monitor = new SagaMonitor(registry, LIMIT, clock);
  private final Map<String, Long> revisions = new HashMap<>();
  private final Lesson lesson;

  private record Sagas(int completed, int compensated, long running) {}

  SagaMonitorTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void each_end_is_counted_by_its_outcome() {
    completed(A);
    handle(started(B, 0), declined(B, 1), compensated(B, 2));
    completed(C);
    lesson.expect(new Sagas(2, 1, 0), sagas());

    handle(compensated("D-00", 9));
    lesson.then("no start").expect(new Sagas(2, 2, 0), sagas());
  }

  @Test
  void a_running_saga_is_not_counted_as_ended() {
    handle(started(A, 0), paid(A, "payment-1", 1));
    expectRunning(1, "PaymentSucceeded");

    handle(started(B, 0), declined(B, 1));
    expectRunning(2, "PaymentDeclined");

    handle(started(C, 0), new PaymentTimedOut(C, minute(20)));
    expectRunning(3, "PaymentTimedOut");

    handle(started("D-00", 0), cancelled("D-00", 2), refundRecorded("D-00", 3));
    expectRunning(4, "IntentRecorded");

    handle(refundCompleted("D-00", 4));
    expectRunning(4, "IntentCompleted");
  }

  @Test
  void an_event_that_comes_again_changes_nothing() {
    completed(A);
    handle(started(B, 0), paid(B, "payment-2", 1));
    again(1, paid(A, "payment-1", 1));
    again(2, ended(A, 2));
    again(0, started(B, 0));
    lesson.expect(new Sagas(1, 0, 1), sagas());

    handle(cancelled(A, 30));
    again(2, ended(A, 2));
    again(3, cancelled(A, 30));
    lesson.then("opened again").expect(new Sagas(1, 0, 2), sagas());
  }

  @Test
  void a_saga_that_is_opened_again_runs_until_its_next_end() {
    handle(started(A, 0), new PaymentTimedOut(A, minute(20)), compensated(A, 21));
    handle(paid(A, "late-9", 90), refundRecorded(A, 90));
    lesson.when(monitor.running() == 1, "it is kept").expect(new Sagas(0, 1, 1), sagas());

    handle(refundCompleted(A, 91), compensated(A, 91));
    lesson.then("ended again").expect(new Sagas(0, 2, 0), sagas());

    completed(B);
    handle(cancelled(B, 100), compensated(B, 101));
    lesson.then("another outcome").expect(new Sagas(1, 3, 0), sagas());
  }

  @Test
  void a_saga_is_stuck_when_it_runs_longer_than_the_limit() {
    completed(B);
    handle(started(A, 0), paid(A, "payment-1", 40), refundRecorded(A, 44));
    Instant limit = START.plus(LIMIT);

    lesson.then("before").expect(List.of(), stuck(minute(44)));
    lesson.then("at the limit").expect(List.of(), stuck(limit));
    lesson
        .when(stuck(minute(46)).equals(List.of(A)), "it comes late")
        .expect(List.of(A), stuck(limit.plusNanos(1)));

    handle(ended(A, 50));
    lesson.then("ended").expect(List.of(), stuck(minute(500)));
  }

  @Test
  void a_saga_that_is_opened_again_has_the_whole_limit() {
    completed(A);
    handle(cancelled(A, 4_000), refundRecorded(A, 4_040));

    lesson.expect(List.of(), stuck(minute(4_044)));
    lesson.then("stuck again").expect(List.of(A), stuck(minute(4_046)));
  }

  @Test
  void the_oldest_stuck_saga_comes_first() {
    handle(started(B, 5), started(A, 9), started(C, 0), started("a-1", 12));
    handle(paid(C, "payment-3", 20), paid(B, "payment-4", 21));

    lesson.expect(List.of(C, B, A, "a-1"), stuck(minute(90)));
  }

  private void expectRunning(long running, String last) {
    boolean ignored = monitor.running() < running;
    lesson
        .with("last", last)
        .when(ignored, "it was ignored")
        .expect(new Sagas(0, 0, running), sagas());
  }

  private void completed(String order) {
    handle(started(order, 0), paid(order, "payment-1", 1), ended(order, 2));
  }

  private void handle(SagaEvent... events) {
    for (SagaEvent event : events) {
      again(revisions.merge(event.orderId(), 0L, (last, zero) -> last + 1), event);
    }
  }

  /** The event with the revision that it has had before. */
  private void again(long revision, SagaEvent event) {
    lesson
        .shared("handle threw")
        .with("event", event.getClass().getSimpleName())
        .returns(() -> monitor.handle(revision, event));
  }

  private List<String> stuck(Instant now) {
    return lesson.shared("stuck threw").value(() -> monitor.stuck(now));
  }

  private Sagas sagas() {
    return new Sagas(count("completed"), count("compensated"), monitor.running());
  }

  private int count(String outcome) {
    return (int)
        registry.get(MetricNames.SAGA_ENDED).tag(MetricNames.OUTCOME, outcome).counter().count();
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  private static SagaEvent started(String order, int minute) {
    return new FulfillmentStarted(order, AMOUNT, minute(minute));
  }

  private static SagaEvent paid(String order, String payment, int minute) {
    return new PaymentSucceeded(order, payment, minute(minute));
  }

  private static SagaEvent declined(String order, int minute) {
    return new PaymentDeclined(order, "card expired", minute(minute));
  }

  private static SagaEvent cancelled(String order, int minute) {
    return new CustomerCancelled(order, minute(minute));
  }

  private static SagaEvent refundRecorded(String order, int minute) {
    return new IntentRecorded(order, refund(order), minute(minute));
  }

  private static SagaEvent refundCompleted(String order, int minute) {
    return new IntentCompleted(order, refund(order).id(), minute(minute));
  }

  private static Intent refund(String order) {
    return Intent.of(new RefundPayment(order, "payment-1", AMOUNT));
  }

  private static SagaEvent ended(String order, int minute) {
    return new FulfillmentCompleted(order, minute(minute));
  }

  private static SagaEvent compensated(String order, int minute) {
    return new FulfillmentCompensated(order, minute(minute));
  }
}
