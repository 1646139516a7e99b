package shop.orders.saga;

import static shop.orders.saga.GroupAnswer.ACK;
import static shop.orders.saga.GroupAnswer.PARK;
import static shop.orders.saga.GroupAnswer.RETRY;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.FreshStream;
import workshop.kit.store.RawEvent;
import workshop.kit.store.Streams;
import workshop.kit.time.Await;

@Exercise("5.7")
@EventStore
class GroupListenerTest {
  private static final String FIRST = "OrderCreated";
  private static final String SECOND = "OrderConfirmed";
  private static final int LONG_OUTAGE = 12;
  private static final Duration ALMOST_A_SECOND = Duration.ofMillis(900);
  private static final List<String> PAUSES =
      Stream.of(1, 2, 4, 8, 15, 15, 15, 15, 15, 15, 15, 15).map("%d s"::formatted).toList();

  private static final List<String> NEVER_AGAIN = List.of("Ack", "Skip", "Stop");
  private static final UnaryOperator<String> SKIP_IS_FINE =
      answer -> answer.equals("Skip") ? "Ack" : answer;

  private final EventStoreDBClient store;
  private final StoreFaults faults;
  private final Streams streams;
  private final Lesson lesson;
  private final GroupBench bench;
  private final RecordingWork work;
  private final PlannedRetries retries = new PlannedRetries();
  private volatile boolean threw;

  GroupListenerTest(EventStoreDBClient store, StoreFaults faults, Streams streams, Lesson lesson) {
    this.store = store;
    this.faults = faults;
    this.streams = streams;
    this.lesson = lesson;
    this.bench = new GroupBench(store, faults, streams);
    this.work = new RecordingWork(() -> bench.answers().size());
  }

  @Test
  void each_outcome_has_its_answer() {
    for (int retryCount : new int[] {0, 1, 4, 5, 6, 10, 700}) {
      expectAnswer(ACK, WorkOutcome.DONE, retryCount);
      expectAnswer(RETRY, WorkOutcome.OUTAGE, retryCount);
      expectAnswer(retryCount < 5 ? RETRY : PARK, WorkOutcome.FAILED, retryCount);
      expectAnswer(PARK, WorkOutcome.UNREADABLE, retryCount);
    }
  }

  @Test
  void the_work_is_done_before_the_answer() {
    listen();
    bench.append(FIRST);

    awaitOr(() -> !bench.answers().isEmpty());
    lesson.then("no answer").expect(!bench.answers().isEmpty());
    lesson.expect(List.of(0), work.answersBefore());
  }

  @Test
  void a_failed_event_comes_again_after_a_pause() {
    work.failsOn(FIRST, 1, new IllegalStateException("database is away"));
    listen();
    bench.append(FIRST);
    bench.append(SECOND);

    awaitOr(() -> !retries.isEmpty() || retriedByItself() || isDropped(2));
    boolean waited = bench.longestCall().compareTo(ALMOST_A_SECOND) > 0;
    lesson
        .when(bench.answers().contains("Retry") && waited, "it waited")
        .when(bench.answers().contains("Retry"), "at once")
        .when(retries.isEmpty() && work.count(FIRST) > 1, "worked again")
        .when(Collections.frequency(bench.answers(), "Ack") == 2, "acknowledged")
        .when(!retries.isEmpty(), "another pause")
        .when(threw, "it threw")
        .expect(PAUSES.subList(0, 1), retries.pauses());
    Await.briefly().exactly(lesson.then("the next"), List.of(FIRST, SECOND), work::types);

    retries.runNext();
    awaitOr(() -> work.count(FIRST) == 2 || isDropped(2));
    Lesson told = lesson.then(bench.answers().contains("Retry") ? "again" : "it is dropped");
    told.expect(List.of(FIRST, SECOND, FIRST), work.types());
    awaitOr(() -> isDropped(2));
    lesson.then("no answer").expect(isDropped(2));
  }

  @Test
  void an_outage_parks_nothing() {
    work.failsOn(FIRST, LONG_OUTAGE, new ServiceUnavailable("payment service"));
    listen();
    bench.append(FIRST);

    runRetries(LONG_OUTAGE);
    awaitOr(
        () ->
            work.count(FIRST) > LONG_OUTAGE
                || isDropped(1)
                || bench.answers().contains("Park")
                || retriesByItself());

    lesson
        .when(bench.answers().contains("Park"), "parked")
        .expect(LONG_OUTAGE + 1, work.count(FIRST));
    lesson.then("the pauses").expect(PAUSES, retries.pauses());
  }

  @Test
  void an_unreadable_event_is_parked_at_once() {
    work.failsOn(FIRST, 1, new UnreadableEvent("amount: NaN"));
    listen();
    bench.append(FIRST);
    bench.append(SECOND);

    awaitRetry(2);
    List<RawEvent> parked = bench.parked();
    lesson.when(!retries.isEmpty(), "retried").expect(1, parked.size());
    String reason = parked.getFirst().metadata();
    lesson.then("the reason").with("reason", reason).expect(reason.contains("amount: NaN"));
    Await.briefly().exactly(lesson.then("the next"), List.of(FIRST, SECOND), work::types);

    bench.replay();
    awaitOr(() -> work.count(FIRST) == 2 || isDropped(2));
    lesson.then("replayed").expect(List.of(FIRST, SECOND, FIRST), work.types());
  }

  @Test
  void an_event_that_always_fails_is_parked_after_five_retries() {
    work.failsOn(FIRST, 100, new IllegalStateException("rounding"));
    listen();
    bench.append(FIRST);

    runRetries(LONG_OUTAGE);
    awaitRetry(1);

    lesson.with("tries", work.count(FIRST)).expect(1, bench.parked().size());
    Lesson tries = lesson.then(work.count(FIRST) < 6 ? "too few tries" : "the tries");
    tries.expect(6, work.count(FIRST));
  }

  @Test
  void a_link_without_its_event_is_acknowledged() {
    FreshStream deleted = streams.fresh("order");
    FreshStream kept = streams.fresh("order");
    bench.appendTo(deleted, FIRST);
    bench.appendTo(kept, SECOND);
    bench.delete(deleted);
    listen();
    bench.appendLinkTo(deleted);
    bench.appendLinkTo(kept);

    awaitOr(() -> !retries.isEmpty() || work.count(SECOND) == 1 && allAnswered());
    List<String> answers = new ArrayList<>(bench.answers());
    if (!retries.isEmpty()) {
      answers.add("Retry (planned)");
    }
    lesson
        .when(answers.contains("Park"), "parked")
        .when(answers.contains("Retry") || !retries.isEmpty(), "retried")
        .expect(
            Collections.nCopies(faults.eventsReceived(Call.PERSISTENT_SUBSCRIBE), "Ack"),
            answers.stream().map(SKIP_IS_FINE).toList());
    Lesson next = lesson.then(work.count("$>") > 0 ? "the links" : "the next");
    next.expect(List.of(SECOND), work.types());
  }

  @Test
  void two_starts_share_one_group() {
    bench.create(7);
    lesson.then("it exists").returns(bench.group()::createGroup);
    boolean createdAgain = faults.calls(Call.CREATE_GROUP).size() > 1;
    Lesson changed = lesson.then(createdAgain ? "created again" : "changed");
    changed.expect(7, bench.maxRetryCount());

    GroupBench raced = new GroupBench(store, faults, streams);
    faults.next(Call.CREATE_GROUP).waitsFor(raced::create);
    lesson.returns(raced.group()::createGroup);

    GroupBench away = new GroupBench(store, faults, streams);
    faults.next(Call.CREATE_GROUP).neverArrives(Status.UNAVAILABLE);
    Outcome<Void> created = Outcome.ofRunning(away.group()::createGroup);
    lesson.then("an outage").expect(created.thrown().isPresent() || away.maxRetryCount() > 0);
  }

  @Beyond
  @Test
  void an_error_is_a_failure_too() {
    work.failsOn(FIRST, 1, new StackOverflowError("rates of rates"));
    listen();
    bench.append(FIRST);

    awaitRetry(1);
    lesson.expect(!retries.isEmpty());
  }

  @Beyond
  @Test
  void a_failure_without_a_message_has_an_answer() {
    work.failsOn(FIRST, 1, new UnreadableEvent(null));
    listen();
    bench.append(FIRST);

    awaitRetry(1);
    lesson.expect(1, bench.parked().size());
  }

  private void expectAnswer(GroupAnswer answer, WorkOutcome outcome, int retryCount) {
    GroupAnswer actual = GroupListener.answerFor(outcome, retryCount);
    boolean isParkedLater = GroupListener.answerFor(outcome, Integer.MAX_VALUE) == PARK;
    lesson
        .with("outcome", outcome)
        .with("retries", retryCount)
        .with("counts", retryCount == 0 ? "each retry count" : "high retry counts")
        .when(answer == ACK && actual == PARK, "it is parked")
        .when(answer != ACK && actual == ACK, "it is acknowledged")
        .when(outcome == WorkOutcome.FAILED && answer == PARK && isParkedLater, "too late")
        .when(outcome == WorkOutcome.OUTAGE, "an outage")
        .when(outcome == WorkOutcome.FAILED && answer == RETRY, "a failure")
        .when(outcome == WorkOutcome.FAILED, "a poison event")
        .when(outcome == WorkOutcome.UNREADABLE, "unreadable")
        .expect(answer, actual);
  }

  /** The learner's listener joins a group that another instance has created. */
  private void listen() {
    bench.create();
    bench.listen(new GroupListener(work, retries), () -> threw = true);
  }

  private boolean allAnswered() {
    return bench.answers().size() == faults.eventsReceived(Call.PERSISTENT_SUBSCRIBE);
  }

  /** Whether the store will not send so many events again. */
  private boolean isDropped(int events) {
    return bench.answers().stream().filter(NEVER_AGAIN::contains).count() >= events;
  }

  /** Runs the planned retries of one event, until none is planned any more. */
  private void runRetries(int atMost) {
    for (int retry = 1; retry <= atMost && awaitRetry(1, this::retriesByItself); retry++) {
      retries.runNext();
    }
  }

  /** Whether the listener sent a nack that the test did not run, and took the second event. */
  private boolean retriedByItself() {
    return bench.answers().contains("Retry") && work.count(SECOND) > 0;
  }

  /** Whether the listener sent more nacks than the test ran. */
  private boolean retriesByItself() {
    return Collections.frequency(bench.answers(), "Retry") > retries.run();
  }

  /**
   * Waits for a retry or a parked event, as long as one may come.
   *
   * @param events how many were appended
   */
  private boolean awaitRetry(int events) {
    return awaitRetry(events, () -> false);
  }

  private boolean awaitRetry(int events, BooleanSupplier early) {
    awaitOr(
        () ->
            !retries.isEmpty()
                || isDropped(events)
                || !bench.parked().isEmpty()
                || early.getAsBoolean());
    return !retries.isEmpty();
  }

  /** Waits until this is so, or until nothing more comes: the assertion follows. */
  private void awaitOr(BooleanSupplier early) {
    Outcome.ofRunning(() -> Await.briefly().until("silence", () -> threw || early.getAsBoolean()));
  }
}
