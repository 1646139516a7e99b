package shop.orders.readmodel;

import static shop.orders.readmodel.RecordingView.event;

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
import workshop.kit.Await;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.Futures;
import workshop.kit.Store;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;

@Exercise("3.6")
@EventStore
class LastingSubscriptionTest {
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
  private final RecordingView view = new RecordingView();
  private final Agenda agenda = new Agenda();
  private final List<Throwable> alarms = new CopyOnWriteArrayList<>();

  LastingSubscriptionTest(Store store, StoreFaults faults, Streams streams, Lesson lesson) {
    this.faults = faults;
    this.lesson = lesson;
    this.shop = new Shop(store.client(), streams);
    this.order = streams.fresh("order");
    this.links = streams.fresh("links");
    view.hasComeTo(shop.appendUnknown(order));
  }

  @Test
  void a_new_view_begins_with_the_first_event_of_the_log() {
    RecordingView fresh = new RecordingView();
    shop.append(order, OrderFacts::created);
    shop.appendLinkTo(order, 1, links); // At 0 lies another team's event.

    start(fresh);
    shop.append(order, OrderFacts::confirmed);

    Await.atMost(Shop.A_LONG_LOG)
        .exactlyOr(
            RecordingView.repeatsOr(lesson),
            List.of(event("OrderCreated", order), event("OrderConfirmed", order)),
            fresh::handled);
  }

  @Test
  void after_a_drop_and_a_pause_it_goes_on_where_it_was() {
    startAndTakeTheFirstEvent();
    drop();
    shop.append(order, OrderFacts::confirmed);

    agenda.runNext();

    expectHandled(event("OrderCreated", order), event("OrderConfirmed", order));
  }

  @Test
  void it_pauses_before_it_tries_again() {
    startAndTakeTheFirstEvent();
    int before = tries();

    drop();

    lesson.expect(
        new NextTry(Optional.of(Duration.ofSeconds(1)), 0),
        new NextTry(agenda.nextPause(), tries() - before));
  }

  @Test
  void a_refused_try_leads_to_one_other_try() {
    startAndTakeTheFirstEvent();
    drop();
    faults.next(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
    agenda.runNext();
    awaitTheNextTryOr(() -> false);
    agenda.runNext();
    awaitLive();
    agenda.runAll(); // If a try is left over, this is when it begins.
    shop.append(order, OrderFacts::shipped);

    expectHandled(event("OrderCreated", order), event("OrderShipped", order));
    lesson.then("one subscription").expect(1, faults.liveSubscriptions());
  }

  @Test
  void a_start_that_is_refused_is_tried_again() {
    faults.next(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
    start(view);
    awaitTheNextTryOrAlarm();
    agenda.runNext();
    shop.append(order, OrderFacts::created);

    expectHandled(event("OrderCreated", order));
  }

  @Test
  void start_does_not_wait_for_the_store() {
    CompletableFuture<Void> answer = new CompletableFuture<>();
    faults.next(Call.SUBSCRIBE).waitsFor(answer::join);
    try {
      CompletableFuture<Void> started = CompletableFuture.runAsync(() -> start(view));

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
      agenda.runNext();
      awaitTheNextTryOrAlarm();
      agenda.runNext();
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
      agenda.runNext();
      awaitTheNextTryOrAlarm();
    }

    lesson.expect(0, alarms.size());
  }

  /** Told by the future alone, and on the thread that asks: whatever follows has followed. */
  @Test
  void a_connection_that_is_gone_altogether_is_noticed_and_left_alone_in_the_end() {
    Futures.join(faults.client().shutdown());
    start(view);
    awaitTheNextTryOrAlarm();
    int tries = runTriesUntilTheAlarm();

    lesson.expect(new Tried(3, 1), new Tried(tries, alarms.size()));
    lesson.then("left alone").expect(agenda.isEmpty());
  }

  private void startAndTakeTheFirstEvent() {
    shop.append(order, OrderFacts::created);
    start(view);
    Await.atMost(LIMIT)
        .exactly(
            lesson.shared("no first event"), List.of(event("OrderCreated", order)), view::handled);
    awaitLive();
  }

  private void start(View view) {
    LastingSubscription subscription =
        new LastingSubscription(faults.client(), shop.reader(), view, agenda, alarms::add);
    lesson.shared("start threw").returns(subscription::start);
  }

  private void drop() {
    int before = tries();
    faults.dropSubscriptions(SERVER_STOPPED);
    awaitTheNextTryOr(() -> !alarms.isEmpty() || tries() > before);
  }

  private void awaitTheNextTryOr(BooleanSupplier other) {
    Await.atMost(LIMIT)
        .until(lesson.shared("no next try"), () -> !agenda.isEmpty() || other.getAsBoolean());
  }

  /** Runs what is planned, one after the other; how many there were. */
  private int runTriesUntilTheAlarm() {
    int tries = 0;
    while (alarms.isEmpty() && tries < MANY) {
      agenda.runNext();
      tries++;
      awaitTheNextTryOrAlarm();
    }
    return tries;
  }

  private void awaitTheNextTryOrAlarm() {
    Await.atMost(LIMIT)
        .until(
            lesson.shared("nothing after refusal"), () -> !agenda.isEmpty() || !alarms.isEmpty());
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
            () -> view.handled().size(),
            size -> size >= events);
  }

  private void expectHandled(String... events) {
    Await.atMost(LIMIT).exactly(lesson, List.of(events), view::handled);
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
