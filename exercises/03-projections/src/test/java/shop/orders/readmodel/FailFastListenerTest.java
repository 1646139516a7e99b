package shop.orders.readmodel;

import static shop.orders.readmodel.ReadModelWithABug.POISON;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToStreamOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.store.FreshStream;
import workshop.kit.store.Futures;
import workshop.kit.store.RawStream;
import workshop.kit.store.Streams;
import workshop.kit.time.Await;

@Exercise("3.5")
@EventStore
class FailFastListenerTest {
  private static final int EVENTS = 40;
  private static final List<Long> ALL = LongStream.range(0, EVENTS).boxed().toList();
  private static final List<Long> BEFORE_THE_FAILURE = LongStream.range(0, POISON).boxed().toList();
  private static final String TYPE = "OrderRefunded";
  private static final String CALLED = "called";

  /** Half a dozen tests wait for what takes milliseconds. */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  private final EventStoreDBClient store;
  private final StoreFaults faults;
  private final Streams streams;
  private final Lesson lesson;
  private final FreshStream order;
  private ReadModelWithABug readModel =
      new ReadModelWithABug(new IllegalArgumentException("no such currency"));
  private List<Failure> alarms = new CopyOnWriteArrayList<>();

  FailFastListenerTest(
      EventStoreDBClient store, StoreFaults faults, Streams streams, Lesson lesson) {
    this.store = store;
    this.faults = faults;
    this.streams = streams;
    this.lesson = lesson;
    this.order = streams.fresh("order");
  }

  @BeforeEach
  void write() {
    write(EVENTS, order);
  }

  @Test
  void sound_events_are_handed_on() {
    readModel.cure();
    follow();

    Await.briefly().exactly(lesson, ALL, readModel::taken);
    lesson.then("no alarm").expect(List.of(), alarms);
  }

  @Test
  void whatever_the_read_model_throws_a_person_is_called() {
    List<Throwable> bugs =
        List.of(
            new ReadModelFailed(new SQLException("database is locked")),
            new IllegalStateException("pool closed"),
            new ArithmeticException("too many cents"),
            new NoClassDefFoundError("shop/rates/Currency"),
            new AssertionError("below zero"));
    for (Throwable bug : bugs) {
      // Its own ones: an earlier subscription may still be at work.
      alarms = new CopyOnWriteArrayList<>();
      readModel = new ReadModelWithABug(bug);
      follow();
      awaitAlarm();

      aboutTheBug(lesson).expect(bug, alarms.getFirst().cause());
    }
  }

  @Test
  void at_the_first_failure_a_person_is_called_once() {
    follow();
    awaitAlarm();
    waitUntilTheStoreHasDelivered(EVENTS);
    awaitTheEndOr(() -> alarms.size() > 1 || laterEventsCame());

    laterEventsCameTo().expect(BEFORE_THE_FAILURE, readModel.taken());
    List<Failure> once = List.of(new Failure(order.name(), POISON, TYPE, readModel.bug()));
    lesson.expect(once, List.copyOf(alarms));
  }

  @Test
  void the_report_names_the_place_in_the_stream_that_is_followed() {
    Shop shop = new Shop(store, streams);
    FreshStream links = streams.fresh("links");
    for (int revision = 5; revision < 10; revision++) {
      shop.appendLinkTo(order, revision, links);
    }
    follow(links, alarms::add);
    awaitAlarm();

    Failure failure = alarms.getFirst();
    lesson.expect(new Place(links.name(), POISON), new Place(failure.stream(), failure.revision()));
  }

  @Test
  void the_event_is_tried_once() {
    follow();
    awaitAlarm();

    lesson.expect(1, readModel.triesOfThePoison());
  }

  @Test
  void no_event_after_it_reaches_the_read_model() {
    follow();
    awaitAlarm();
    write(1, order);
    waitUntilTheStoreHasDelivered(EVENTS + 1);
    awaitTheEndOr(this::laterEventsCame);

    laterEventsCameTo().expect(BEFORE_THE_FAILURE, readModel.taken());
  }

  @Test
  void the_subscription_is_given_up() {
    follow();
    awaitAlarm();

    awaitNoSubscription(lesson);
  }

  @Test
  void the_subscription_is_given_up_even_if_no_event_follows() {
    FreshStream shortOrder = streams.fresh("order");
    write(POISON + 1, shortOrder);
    follow(shortOrder, alarms::add);
    awaitAlarm();

    awaitNoSubscription(lesson);
  }

  @Test
  void the_subscription_is_given_up_even_if_nobody_can_be_called() {
    follow(order, this::failToCall);
    awaitAlarm();

    awaitNoSubscriptionOr(this::laterEventsCame, lesson.then("it still runs"));
    lesson.expect(BEFORE_THE_FAILURE, readModel.taken());
  }

  @Test
  void after_the_cure_it_goes_on_with_the_event_that_failed() {
    follow();
    awaitAlarm();
    readModel.cure();
    follow();

    Await.briefly().exactly(lesson, ALL, readModel::taken);
  }

  private void write(int events, FreshStream stream) {
    RawStream raw = new RawStream(store, stream.name());
    for (int i = 0; i < events; i++) {
      raw.append(TYPE, "{\"amount\":\"7.50\"}");
    }
  }

  private void failToCall(Failure failure) {
    alarms.add(failure);
    throw new IllegalStateException("pager down");
  }

  private void follow() {
    follow(order, alarms::add);
  }

  /** Subscribes after the last event that the read model has taken. */
  private void follow(FreshStream stream, Consumer<Failure> alarm) {
    SubscribeToStreamOptions options = SubscribeToStreamOptions.get().resolveLinkTos();
    List<Long> taken = readModel.taken();
    if (taken.isEmpty()) {
      options.fromStart();
    } else {
      options.fromRevision(taken.getLast());
    }
    SubscriptionListener listener = new FailFastListener(readModel::take, alarm);
    Futures.join(faults.client().subscribeToStream(stream.name(), listener, options));
  }

  private boolean laterEventsCame() {
    return readModel.taken().size() > POISON;
  }

  private Lesson laterEventsCameTo() {
    return lesson.shared("no_event_after_it_reaches_the_read_model");
  }

  private Lesson stillRuns() {
    return lesson.shared("the_subscription_is_given_up");
  }

  private Lesson aboutTheBug(Lesson lesson) {
    Throwable bug = readModel.bug();
    return lesson.with("bug", bug).when(bug instanceof Error, "an Error");
  }

  private void awaitNoSubscription(Lesson stillRuns) {
    awaitNoSubscriptionOr(() -> false, stillRuns);
  }

  /** Whatever your code still does with later events, it does before. */
  private void awaitTheEndOr(BooleanSupplier itDidMore) {
    awaitNoSubscriptionOr(itDidMore, stillRuns());
  }

  private void awaitNoSubscriptionOr(BooleanSupplier itDidMore, Lesson stillRuns) {
    Await.atMost(LIMIT)
        .until(
            stillRuns,
            "no subscription",
            faults::liveSubscriptions,
            live -> live == 0 || itDidMore.getAsBoolean());
  }

  private void awaitAlarm() {
    Await.atMost(LIMIT)
        .until(
            aboutTheBug(lesson.shared("nobody was called")),
            CALLED,
            () -> alarms.isEmpty() ? tries(readModel.triesOfThePoison()) : CALLED,
            CALLED::equals);
  }

  private static String tries(int tries) {
    return tries == 1 ? "1 try" : "%s tries".formatted(tries);
  }

  /** A neighbour on the same client: what it was sent, the learner's listener could have had. */
  private void waitUntilTheStoreHasDelivered(int events) {
    AtomicInteger seen = new AtomicInteger();
    SubscriptionListener neighbour =
        new SubscriptionListener() {
          @Override
          public void onEvent(Subscription subscription, ResolvedEvent resolved) {
            seen.incrementAndGet();
          }
        };
    SubscribeToStreamOptions fromStart = SubscribeToStreamOptions.get().fromStart();
    Subscription neighbours =
        Futures.join(faults.client().subscribeToStream(order.name(), neighbour, fromStart));
    Await.briefly().until("all were delivered", () -> seen.get() == events);
    neighbours.stop();
  }

  private record Place(String stream, long revision) {}
}
