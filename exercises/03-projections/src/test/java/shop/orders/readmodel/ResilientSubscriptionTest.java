package shop.orders.readmodel;

import static shop.orders.readmodel.RecordingAttempts.CONFIRMED;
import static shop.orders.readmodel.RecordingAttempts.failure;
import static shop.orders.readmodel.RecordingProjector.event;

import com.eventstore.dbclient.Position;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.fixtures.OrderFacts;
import shop.orders.projection.ReceivedEvent;
import workshop.kit.Beyond;
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
  private static final List<Duration> PAUSES =
      Stream.of(1, 2, 4, 8, 16, 30, 30, 30, 30, 30, 30, 30).map(Duration::ofSeconds).toList();

  private final StoreFaults faults;
  private final Lesson lesson;
  private final Shop shop;
  private final FreshStream order;
  private final RecordingProjector projector = new RecordingProjector();
  private final ManualScheduler scheduler = new ManualScheduler();
  private final RecordingAttempts attempts = new RecordingAttempts();
  private boolean unreadable;

  ResilientSubscriptionTest(Store store, StoreFaults faults, Streams streams, Lesson lesson) {
    this.faults = faults;
    this.lesson = lesson;
    this.shop = new Shop(store.client(), streams);
    this.order = streams.fresh("order");
    projector.hasComeTo(shop.appendUnknown(order));
  }

  @Test
  void it_continues_after_the_checkpoint() {
    startAndTakeTheFirstEvent();
    drop();
    shop.append(order, OrderFacts::confirmed);

    scheduler.runNext();

    Await.briefly()
        .exactlyOr(
            seen -> lesson.when(seen.size() > Set.copyOf(seen).size(), "repeated"),
            List.of(event("OrderCreated", order), event("OrderConfirmed", order)),
            projector::handled);
  }

  @Test
  void a_drop_leads_to_one_next_attempt() {
    startAndTakeTheFirstEvent();
    int before = faults.calls(Call.SUBSCRIBE).size();

    faults.dropSubscriptions(SERVER_STOPPED);
    Silence.orUntil(() -> !scheduler.isEmpty() || faults.calls(Call.SUBSCRIBE).size() > before);

    lesson.then("not at once").expect(0, faults.calls(Call.SUBSCRIBE).size() - before);
    lesson.when(scheduler.isEmpty(), "there is none").expect(1, scheduler.pauses().size());
  }

  @Test
  void a_refusal_leads_to_one_next_attempt() {
    startAndTakeTheFirstEvent();
    drop();
    faults.next(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);

    scheduler.runNext();
    Silence.orUntil(() -> scheduler.pauses().size() > 1);

    lesson.expect(1, scheduler.pauses().size());
  }

  @Test
  void an_attempt_without_a_connection_leads_to_one_next_attempt() {
    Futures.join(faults.client().shutdown());

    start();
    awaitPlanned();

    lesson.expect(1, scheduler.pauses().size());
  }

  @Test
  void an_unreadable_checkpoint_leads_to_one_next_attempt() {
    unreadable = true;
    start();
    awaitPlanned();
    lesson
        .when(!faults.calls(Call.SUBSCRIBE).isEmpty(), "it subscribed")
        .when(true, "at the start")
        .expect(1, scheduler.pauses().size());

    scheduler.runNext();
    awaitPlanned();
    lesson.expect(1, scheduler.pauses().size());
  }

  @Test
  void the_pauses_grow_and_the_attempts_have_no_limit() {
    for (int n = 0; n <= PAUSES.size(); n++) {
      faults.next(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
    }
    start();
    List<Duration> pauses = new ArrayList<>();
    while (pauses.size() < PAUSES.size() && awaitPlanned()) {
      pauses.add(scheduler.pauses().getFirst());
      scheduler.runNext();
    }

    lesson
        .with("attempts", pauses.size())
        .when(pauses.size() < PAUSES.size(), "it gave up")
        .when(Set.copyOf(pauses).size() == 1, "always the same")
        .expect(seconds(PAUSES), seconds(pauses));
    List<String> numbered =
        IntStream.rangeClosed(1, PAUSES.size()).mapToObj(RecordingAttempts::failure).toList();
    Silence.orUntil(() -> attempts.told().size() > PAUSES.size());
    lesson
        .then("the reports")
        .expect(numbered, attempts.told().stream().limit(PAUSES.size()).toList());
    lesson
        .then("the cause")
        .with("told", attempts.lastCause().map(Throwable::toString).orElse("none"))
        .expect(attempts.lastCause().filter(ResilientSubscriptionTest::tellsTheReason).isPresent());
  }

  @Test
  void a_confirmation_resets_the_count() {
    startAndTakeTheFirstEvent();
    drop();
    faults.next(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
    scheduler.runNext();
    awaitPlanned();
    faults.next(Call.SUBSCRIBE).endsAfter(0, SERVER_STOPPED); // Right after the confirmation.
    scheduler.runNext();
    awaitPlanned();

    Await.briefly()
        .exactlyOr(
            told ->
                lesson
                    .when(isUnreported(told) && told.contains(failure(3)), "neither")
                    .when(isUnreported(told), "not reported")
                    .when(told.contains(failure(3)), "count goes on"),
            List.of(CONFIRMED, failure(1), failure(2), CONFIRMED, failure(1)),
            attempts::told);
    lesson.then("the pause").expect(List.of(1L), seconds(scheduler.pauses()));
  }

  @Test
  void after_stop_there_is_no_attempt() {
    ResilientSubscription waiting = startAndTakeTheFirstEvent();
    drop();
    int before = faults.calls(Call.SUBSCRIBE).size();
    stop(waiting);
    scheduler.runAll();
    Silence.orUntil(() -> faults.liveSubscriptions() > 0);
    lesson.then("during a pause").expect(0, faults.calls(Call.SUBSCRIBE).size() - before);

    ResilientSubscription live = start();
    shop.append(order, OrderFacts::shipped);
    expectHandled(lesson.shared("no first event"), "OrderCreated", "OrderShipped");
    stop(live);
    awaitNoneLive(lesson);
  }

  @Test
  @Beyond
  void a_new_view_begins_with_the_first_event() {
    RecordingProjector fresh = new RecordingProjector();
    shop.append(order, OrderFacts::created);

    start(subscription(fresh, attempts));
    shop.append(order, OrderFacts::confirmed);

    Await.atMost(Shop.A_LONG_LOG)
        .exactly(
            lesson,
            List.of(event("OrderCreated", order), event("OrderConfirmed", order)),
            fresh::handled);
  }

  @Test
  @Beyond
  void start_does_not_wait_for_the_store() {
    CompletableFuture<Void> answer = new CompletableFuture<>();
    faults.next(Call.SUBSCRIBE).waitsFor(answer::join);
    try {
      CompletableFuture<Void> started = startAside(subscription());

      Await.briefly().until(lesson, started::isDone);
      Futures.join(started);
    } finally {
      answer.complete(null);
    }
  }

  @Test
  @Beyond
  void stop_also_ends_an_attempt_on_its_way() {
    CompletableFuture<Void> answer = new CompletableFuture<>();
    faults.next(Call.SUBSCRIBE).waitsFor(answer::join);
    try {
      ResilientSubscription subscription = subscription();
      startAside(subscription);
      Silence.orUntil(() -> faults.liveSubscriptions() > 0);
      stop(subscription);
    } finally {
      answer.complete(null);
    }

    awaitNoneLive(lesson);
  }

  @Test
  @Beyond
  void a_late_answer_leaves_one_subscription() {
    CompletableFuture<Void> answer = new CompletableFuture<>();
    faults.next(Call.SUBSCRIBE).waitsFor(answer::join);
    try {
      startAside(subscription());
      Silence.orUntil(() -> !scheduler.isEmpty());
    } finally {
      answer.complete(null);
    }
    awaitLive();
    scheduler.runAll();
    Silence.orUntil(() -> faults.liveSubscriptions() > 1);

    lesson.expect(1, faults.liveSubscriptions());
  }

  @Test
  @Beyond
  void a_listener_that_throws_ends_no_attempts() {
    faults.next(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
    start(subscription(projector, new BrokenListener()));
    Silence.orUntil(() -> !scheduler.isEmpty());

    lesson.expect(1, scheduler.pauses().size());
  }

  private ResilientSubscription startAndTakeTheFirstEvent() {
    shop.append(order, OrderFacts::created);
    ResilientSubscription subscription = start();
    expectHandled(lesson.shared("no first event"), "OrderCreated");
    awaitLive();
    return subscription;
  }

  private ResilientSubscription start() {
    return start(subscription());
  }

  private ResilientSubscription start(ResilientSubscription subscription) {
    lesson.shared("start threw").returns(subscription::start);
    return subscription;
  }

  /** On another thread, because it could wait for the store. */
  private CompletableFuture<Void> startAside(ResilientSubscription subscription) {
    return CompletableFuture.runAsync(
        subscription::start, task -> Thread.ofPlatform().daemon().start(task));
  }

  private ResilientSubscription subscription() {
    return subscription(new Readable(projector), attempts);
  }

  private ResilientSubscription subscription(Projector projector, AttemptListener attempts) {
    return new ResilientSubscription(
        faults.client(), shop.reader(), projector, scheduler, attempts);
  }

  private void stop(ResilientSubscription subscription) {
    lesson.shared("stop fails").returns(subscription::stop);
  }

  private void drop() {
    faults.dropSubscriptions(SERVER_STOPPED);
    Await.briefly().until(lesson.shared("no next attempt"), () -> !scheduler.isEmpty());
  }

  /** Whether a next attempt is planned, now or in a moment. */
  private boolean awaitPlanned() {
    Silence.orUntil(() -> !scheduler.isEmpty());
    return !scheduler.isEmpty();
  }

  private void awaitLive() {
    Await.briefly()
        .until(
            lesson.shared("no subscription"),
            "a subscription",
            faults::liveSubscriptions,
            live -> live > 0);
  }

  private void awaitNoneLive(Lesson stillRuns) {
    Await.briefly()
        .until(stillRuns, "no subscription", faults::liveSubscriptions, live -> live == 0);
  }

  private void expectHandled(Lesson lesson, String... types) {
    List<String> events = Stream.of(types).map(type -> event(type, order)).toList();
    Await.briefly().exactly(lesson, events, projector::handled);
  }

  private static List<Long> seconds(List<Duration> pauses) {
    return pauses.stream().map(Duration::toSeconds).toList();
  }

  private static boolean isUnreported(List<String> told) {
    return Collections.frequency(told, CONFIRMED) < 2;
  }

  private static boolean tellsTheReason(Throwable cause) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .anyMatch(each -> String.valueOf(each.getMessage()).contains(REASON));
  }

  /** A projector whose database may be away. */
  private final class Readable implements Projector {
    private final Projector projector;

    private Readable(Projector projector) {
      this.projector = projector;
    }

    @Override
    public Optional<Position> checkpoint() {
      if (unreadable) {
        throw new IllegalStateException("database is away");
      }
      return projector.checkpoint();
    }

    @Override
    public void handle(ReceivedEvent received, Position position) {
      projector.handle(received, position);
    }
  }

  private static final class BrokenListener implements AttemptListener {
    @Override
    public void failed(int attempt, Throwable cause) {
      throw new IllegalStateException("pager down");
    }

    @Override
    public void confirmed() {
      throw new IllegalStateException("pager down");
    }
  }
}
