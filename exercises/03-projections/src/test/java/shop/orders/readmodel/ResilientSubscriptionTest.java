package shop.orders.readmodel;

import static shop.orders.readmodel.RecordingProjector.event;

import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.store.FreshStream;
import workshop.kit.store.Futures;
import workshop.kit.store.Store;
import workshop.kit.store.Streams;
import workshop.kit.time.Await;

@Exercise("3.6")
@EventStore
class ResilientSubscriptionTest {
  private static final String REASON = "server stopped";
  private static final Status SERVER_STOPPED = Status.ABORTED.withDescription(REASON);

  /** For what takes milliseconds when all is well. */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  /** Of tries: far more than there should be. */
  private static final int MANY = 10;

  private final StoreFaults faults;
  private final Lesson lesson;
  private final Shop shop;
  private final FreshStream order;
  private final FreshStream links;
  private final RecordingProjector projector = new RecordingProjector();
  private final ManualScheduler scheduler = new ManualScheduler();
  private final List<Throwable> alarms = new CopyOnWriteArrayList<>();

  ResilientSubscriptionTest(Store store, StoreFaults faults, Streams streams, Lesson lesson) {
    this.faults = faults;
    this.lesson = lesson;
    this.shop = new Shop(store.client(), streams);
    this.order = streams.fresh("order");
    this.links = streams.fresh("links");
    projector.hasComeTo(shop.appendUnknown(order));
  }

  @Test
  void a_new_view_begins_with_the_first_event_of_the_log() {
    RecordingProjector fresh = new RecordingProjector();
    shop.append(order, OrderFacts::created);
    shop.appendLinkTo(order, 1, links); // At 0 lies another team's event.

    start(fresh);
    shop.append(order, OrderFacts::confirmed);

    Await.atMost(Shop.A_LONG_LOG)
        .exactlyOr(
            RecordingProjector.repeatsOr(lesson),
            List.of(event("OrderCreated", order), event("OrderConfirmed", order)),
            fresh::handled);
  }

  @Test
  void after_a_drop_and_a_pause_it_goes_on_where_it_was() {
    startAndTakeTheFirstEvent();
    drop();
    shop.append(order, OrderFacts::confirmed);

    scheduler.runNext();

    expectHandled(event("OrderCreated", order), event("OrderConfirmed", order));
  }

  @Test
  void it_pauses_before_it_tries_again() {
    startAndTakeTheFirstEvent();
    int before = tries();

    drop();

    lesson.expect(
        new NextTry(Optional.of(Duration.ofSeconds(1)), 0),
        new NextTry(scheduler.nextPause(), tries() - before));
  }

  @Test
  void a_refused_try_leads_to_one_other_try() {
    startAndTakeTheFirstEvent();
    drop();
    faults.next(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
    scheduler.runNext();
    awaitTheNextTryOr(() -> false);
    scheduler.runNext();
    awaitLive();
    scheduler.runAll(); // If a try is left over, this is when it begins.
    shop.append(order, OrderFacts::shipped);

    expectHandled(event("OrderCreated", order), event("OrderShipped", order));
    lesson.then("one subscription").expect(1, faults.liveSubscriptions());
  }

  @Test
  void a_start_that_is_refused_is_tried_again() {
    faults.next(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
    start(projector);
    awaitTheNextTryOrAlarm();
    scheduler.runNext();
    shop.append(order, OrderFacts::created);

    expectHandled(event("OrderCreated", order));
  }

  @Test
  void start_does_not_wait_for_the_store() {
    CompletableFuture<Void> answer = new CompletableFuture<>();
    faults.next(Call.SUBSCRIBE).waitsFor(answer::join);
    try {
      CompletableFuture<Void> started = CompletableFuture.runAsync(() -> start(projector));

      Await.atMost(LIMIT).until(lesson, started::isDone);
      Futures.join(started);
    } finally {
      answer.complete(null);
    }
  }

  @Test
  void after_three_tries_in_vain_a_person_is_called() {
    startAndTakeTheFirstEvent();
    int before = tries();
    faults.every(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
    drop();
    runTriesUntilTheAlarm();

    lesson.expect(new Tried(3, 1), new Tried(tries() - before, alarms.size()));
    lesson
        .then("the alarm's reason")
        .with("told", alarms.getFirst())
        .expect(tellsTheReason(alarms.getFirst()));
  }

  @Test
  void a_success_wipes_the_slate_clean() {
    startAndTakeTheFirstEvent();
    for (int day = 1; day <= 5; day++) {
      drop();
      faults.next(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
      scheduler.runNext();
      awaitTheNextTryOrAlarm();
      scheduler.runNext();
      faults.heal();
      shop.append(order, OrderFacts::shipped);
      awaitHandled(1 + day);
    }

    lesson.expect(0, alarms.size());
  }

  @Test
  void a_success_counts_although_no_event_comes() {
    startAndTakeTheFirstEvent();
    drop();
    for (int night = 1; night <= 5; night++) {
      faults.next(Call.SUBSCRIBE).endsAfter(0, SERVER_STOPPED); // Right after the confirmation.
      scheduler.runNext();
      awaitTheNextTryOrAlarm();
    }

    lesson.expect(0, alarms.size());
  }

  /** Told by the future alone, and on the thread that asks: whatever follows has followed. */
  @Test
  void a_connection_that_is_gone_altogether_is_noticed_and_left_alone_in_the_end() {
    Futures.join(faults.client().shutdown());
    start(projector);
    awaitTheNextTryOrAlarm();
    int tries = runTriesUntilTheAlarm();

    lesson.expect(new Tried(3, 1), new Tried(tries, alarms.size()));
    lesson.then("left alone").expect(scheduler.isEmpty());
  }

  private void startAndTakeTheFirstEvent() {
    shop.append(order, OrderFacts::created);
    start(projector);
    Await.atMost(LIMIT)
        .exactly(
            lesson.shared("no first event"),
            List.of(event("OrderCreated", order)),
            projector::handled);
    awaitLive();
  }

  private void start(Projector projector) {
    ResilientSubscription subscription =
        new ResilientSubscription(
            faults.client(), shop.reader(), projector, scheduler, alarms::add);
    lesson.shared("start threw").returns(subscription::start);
  }

  private void drop() {
    int before = tries();
    faults.dropSubscriptions(SERVER_STOPPED);
    awaitTheNextTryOr(() -> !alarms.isEmpty() || tries() > before);
  }

  private void awaitTheNextTryOr(BooleanSupplier other) {
    Await.atMost(LIMIT)
        .until(lesson.shared("no next try"), () -> !scheduler.isEmpty() || other.getAsBoolean());
  }

  /** Runs what is planned, one after the other; how many there were. */
  private int runTriesUntilTheAlarm() {
    int tries = 0;
    while (alarms.isEmpty() && tries < MANY) {
      scheduler.runNext();
      tries++;
      awaitTheNextTryOrAlarm();
    }
    return tries;
  }

  private void awaitTheNextTryOrAlarm() {
    Await.atMost(LIMIT)
        .until(
            lesson.shared("nothing after refusal"),
            () -> !scheduler.isEmpty() || !alarms.isEmpty());
  }

  private void awaitLive() {
    Await.atMost(LIMIT)
        .until(
            lesson.shared("no subscription"),
            "a subscription",
            faults::liveSubscriptions,
            live -> live >= 1);
  }

  private void awaitHandled(int events) {
    Await.atMost(LIMIT)
        .until(
            lesson.then("coming back"),
            "%d events".formatted(events),
            () -> projector.handled().size(),
            size -> size >= events);
  }

  private void expectHandled(String... events) {
    Await.atMost(LIMIT).exactly(lesson, List.of(events), projector::handled);
  }

  private int tries() {
    return faults.calls(Call.SUBSCRIBE).size();
  }

  private static boolean tellsTheReason(Throwable alarm) {
    return Stream.iterate(alarm, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(REASON));
  }

  private record NextTry(Optional<Duration> pause, int triesAtOnce) {}

  private record Tried(int tries, int alarms) {}
}
