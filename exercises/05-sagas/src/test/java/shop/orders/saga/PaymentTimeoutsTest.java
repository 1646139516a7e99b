package shop.orders.saga;

import static shop.orders.fixtures.Amounts.euros;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.saga.SagaEvent.CustomerCancelled;
import shop.orders.saga.SagaEvent.FulfillmentCompleted;
import shop.orders.saga.SagaEvent.FulfillmentStarted;
import shop.orders.saga.SagaEvent.IntentCompleted;
import shop.orders.saga.SagaEvent.IntentRecorded;
import shop.orders.saga.SagaEvent.PaymentDeclined;
import shop.orders.saga.SagaEvent.PaymentSucceeded;
import shop.orders.saga.SagaEvent.PaymentTimedOut;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

/** Half an hour later the clocks of the machine have gone back. */
@Exercise("5.5")
class PaymentTimeoutsTest {
  private static final Instant START = Instant.parse("2024-11-03T04:12:53.218456789Z");
  private static final Duration LIMIT = Duration.parse("PT29M30.25S");
  private static final Instant DEADLINE = START.plus(LIMIT);
  private static final Instant IN_JULY = Instant.parse("2024-07-03T04:12:53.218456789Z");
  private static final Instant MUCH_LATER = START.plus(Duration.ofHours(30));

  private static final String ORDER = "B-10de-7";
  private static final String OTHER = "b-10de-7";
  private static final String THIRD = "A-7f3a-12";

  private final List<PaymentTimedOut> given = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private final PaymentTimeouts timeouts = new PaymentTimeouts(LIMIT, this::take);
  private final Lesson lesson;

  PaymentTimeoutsTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_saga_times_out_at_its_deadline() {
    Lesson told = lesson.with("start", START).with("limit", LIMIT).with("deadline", DEADLINE);
    read(timeouts, waiting(ORDER, START));

    tick(timeouts, DEADLINE.minusNanos(1));
    String early = timesOut(START, startOnly()) ? "at its start" : "too early";
    told.then(early).expect(List.of(), orders());

    tick(timeouts, DEADLINE);
    List<String> atTheDeadline = orders();
    tick(timeouts, DEADLINE.plusNanos(1));
    List<String> aMomentLater = orders();
    tick(timeouts, MUCH_LATER);
    boolean late = !aMomentLater.equals(orders());
    told.when(timesOut(DEADLINE, startOnly()), "other events")
        .when(!atTheDeadline.equals(aMomentLater), "a moment late")
        .when(late && isOnTimeInJuly(), "in this night")
        .when(late, "it is late")
        .expect(List.of(ORDER), atTheDeadline);
  }

  @Test
  void a_saga_that_no_longer_waits_never_times_out() {
    Instant soon = START.plusSeconds(70);
    List<SagaEvent> ends =
        List.of(
            new PaymentSucceeded(ORDER, "Payment-1", soon),
            new PaymentDeclined(ORDER, "the card expired", soon),
            new CustomerCancelled(ORDER, soon),
            new PaymentTimedOut(ORDER, DEADLINE));
    for (SagaEvent end : ends) {
      PaymentTimeouts other = new PaymentTimeouts(LIMIT, this::take);
      read(other, waiting(ORDER, START));
      read(other, List.of(end));

      tick(other, MUCH_LATER);

      lesson
          .with("event", SagaCodec.nameOf(end))
          .when(
              end instanceof PaymentSucceeded && !timesOut(MUCH_LATER, completed()),
              "not completed")
          .expect(List.of(), orders());
    }
  }

  @Test
  void a_restart_keeps_every_deadline() {
    Instant restart = START.plus(Duration.ofHours(3));
    List<SagaEvent> stored = new ArrayList<>(waiting(ORDER, START));
    stored.addAll(waiting(OTHER, restart.minus(LIMIT).plusNanos(1)));
    stored.addAll(waiting(THIRD, START.minus(LIMIT)));
    stored.add(new PaymentTimedOut(THIRD, START.plusSeconds(3)));
    read(timeouts, waiting(ORDER, START));
    tick(timeouts, DEADLINE.minusSeconds(60));

    PaymentTimeouts restarted = new PaymentTimeouts(LIMIT, this::take);
    read(restarted, stored);
    lesson.then("while it reads").expect(List.of(), orders());
    tick(restarted, restart);
    lesson
        .when(!timesOut(restart, startOnly()), "an old deadline")
        .when(orders().isEmpty() && timesOut(restart, waiting(ORDER, START)), "another hides it")
        .when(orders().isEmpty(), "none")
        .expect(List.of(ORDER), orders());
    tick(restarted, restart.plusNanos(1));
    lesson
        .then("the other order")
        .expect(List.of(ORDER, OTHER), orders().stream().distinct().toList());
  }

  @Test
  void no_saga_times_out_before_its_waiting_payment_is_read() {
    Instant stopped = DEADLINE.minusNanos(1);
    Instant restart = START.plus(Duration.ofHours(3));
    read(timeouts, waiting(ORDER, START));
    read(timeouts, waiting(OTHER, START));

    tick(timeouts, restart, stopped);
    lesson.with("now", restart).with("read", stopped).expect(List.of(), orders());

    read(timeouts, List.of(new PaymentSucceeded(ORDER, "Payment-1", restart)));
    tick(timeouts, restart, DEADLINE);
    String which = orders().isEmpty() ? "none after reading" : "after reading";
    lesson.then(which).with("order", OTHER).expect(List.of(OTHER), orders());
  }

  @Test
  void no_saga_times_out_before_the_clock_says_so() {
    read(timeouts, waiting(ORDER, START));

    tick(timeouts, DEADLINE.minusNanos(1), MUCH_LATER);

    lesson.expect(List.of(), orders());
  }

  @Test
  void every_saga_that_is_due_times_out_oldest_first() {
    read(timeouts, waiting(OTHER, START.plusSeconds(1)));
    read(timeouts, waiting(ORDER, START));
    read(timeouts, waiting(THIRD, START.plusSeconds(2)));

    tick(timeouts, MUCH_LATER, DEADLINE.plusSeconds(2));

    lesson
        .when(orders().size() == 3, "in another order")
        .expect(List.of(ORDER, OTHER, THIRD), orders());
    lesson
        .then("the time")
        .expect(
            List.of(MUCH_LATER, MUCH_LATER, MUCH_LATER),
            given.stream().map(PaymentTimedOut::at).toList());
  }

  @Test
  void a_time_out_is_given_once() {
    read(timeouts, waiting(ORDER, START));
    read(timeouts, waiting(OTHER, START.plusSeconds(10)));

    tick(timeouts, DEADLINE);
    tick(timeouts, DEADLINE.plusSeconds(5));
    lesson.expect(List.of(ORDER), orders());

    read(timeouts, List.copyOf(given));
    tick(timeouts, DEADLINE.plusSeconds(10));
    tick(timeouts, MUCH_LATER);
    lesson.then("the stored event").expect(List.of(ORDER, OTHER), orders());
  }

  @Test
  void a_time_out_that_failed_is_tried_again() {
    read(timeouts, waiting(ORDER, START));
    read(timeouts, waiting(OTHER, START.plusSeconds(1)));
    read(timeouts, waiting(THIRD, START.plusSeconds(2)));
    refused.addAll(List.of(ORDER, OTHER));

    Outcome<Void> outcome = Outcome.ofRunning(() -> timeouts.tick(MUCH_LATER, MUCH_LATER));
    lesson.then("the others").expect(List.of(THIRD), orders());
    lesson.then("it returns").expect(outcome.threw(RuntimeException.class));

    given.clear();
    refused.clear();
    tick(timeouts, MUCH_LATER.plusSeconds(5));
    lesson.expect(List.of(ORDER, OTHER), orders());
  }

  @Beyond
  @Test
  void a_repeated_event_opens_no_saga_again() {
    read(timeouts, waiting(ORDER, START));
    read(timeouts, List.of(new PaymentSucceeded(ORDER, "Payment-1", START.plusSeconds(70))));
    read(timeouts, waiting(ORDER, START));

    tick(timeouts, MUCH_LATER);

    lesson.expect(List.of(), orders());
  }

  /** Whether the saga, and no other one, times out at this first tick if these events are read. */
  private boolean timesOut(Instant now, List<SagaEvent> events) {
    List<String> timedOut = new ArrayList<>();
    PaymentTimeouts other = new PaymentTimeouts(LIMIT, event -> timedOut.add(event.orderId()));
    read(other, events);
    tick(other, now);
    return timedOut.equals(List.of(ORDER));
  }

  /** Whether a saga that starts in July times out at its deadline. */
  private boolean isOnTimeInJuly() {
    List<Instant> timedOut = new ArrayList<>();
    PaymentTimeouts other = new PaymentTimeouts(LIMIT, event -> timedOut.add(event.at()));
    Instant deadline = IN_JULY.plus(LIMIT);
    read(other, waiting(ORDER, IN_JULY));
    tick(other, deadline.minusNanos(1));
    tick(other, deadline);
    return timedOut.equals(List.of(deadline));
  }

  private static List<SagaEvent> startOnly() {
    return List.of(new FulfillmentStarted(ORDER, euros("84.30"), START));
  }

  /** The stored events of a saga that is paid and done. */
  private static List<SagaEvent> completed() {
    List<SagaEvent> events = new ArrayList<>(waiting(ORDER, START));
    events.add(new PaymentSucceeded(ORDER, "Payment-1", START.plusSeconds(70)));
    events.add(new FulfillmentCompleted(ORDER, START.plusSeconds(71)));
    return events;
  }

  /** The saga's runner, as far as it matters here. */
  private void take(PaymentTimedOut timedOut) {
    if (refused.contains(timedOut.orderId())) {
      throw new IllegalStateException(timedOut.orderId());
    }
    given.add(timedOut);
  }

  private void read(PaymentTimeouts reader, List<? extends SagaEvent> events) {
    Lesson told = lesson.shared("onEvent threw");
    for (SagaEvent event : events) {
      told.with("event", SagaCodec.nameOf(event)).returns(() -> reader.onEvent(event));
    }
  }

  private void tick(PaymentTimeouts ticking, Instant now) {
    tick(ticking, now, now);
  }

  private void tick(PaymentTimeouts ticking, Instant now, Instant caughtUpTo) {
    lesson.shared("tick threw").returns(() -> ticking.tick(now, caughtUpTo));
  }

  private List<String> orders() {
    return given.stream().map(PaymentTimedOut::orderId).toList();
  }

  /** The stored events of a saga whose payment service is slow. Ended sagas lie between them. */
  private static List<SagaEvent> waiting(String orderId, Instant start) {
    SagaCommand charge =
        new SagaCommand.ChargePayment(orderId, euros("84.30"), PaymentKey.of(orderId, 1));
    SagaCommand confirm = new SagaCommand.ConfirmOrder("K-1103", "Payment-9");
    UUID confirmation = Intent.of(confirm).id();
    Instant sent = start.plusSeconds(2);
    return List.of(
        new FulfillmentStarted("K-1103", euros("7.40"), start.minusSeconds(9)),
        new FulfillmentStarted(orderId, euros("84.30"), start),
        new PaymentSucceeded("K-1103", "Payment-9", start),
        new IntentRecorded(orderId, Intent.of(charge), sent),
        new IntentRecorded("K-1103", Intent.of(confirm), sent),
        new IntentCompleted(orderId, Intent.of(charge).id(), sent.plusSeconds(30)),
        new IntentCompleted("K-1103", confirmation, sent.plusSeconds(1)),
        new FulfillmentCompleted("K-1103", sent.plusSeconds(1)));
  }
}
