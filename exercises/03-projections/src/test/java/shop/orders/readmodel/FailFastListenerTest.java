package shop.orders.readmodel;

import static shop.orders.readmodel.ReadModelWithABug.POISON;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.SubscribeToStreamOptions;
import com.eventstore.dbclient.Subscription;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workshop.kit.Beyond;
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
  private static final int EVENTS = 9;
  private static final List<Long> ALL = LongStream.range(0, EVENTS).boxed().toList();
  private static final List<Long> BEFORE_THE_FAILURE = LongStream.range(0, POISON).boxed().toList();
  private static final String TYPE = "OrderRefunded";
  private static final RuntimeException BUG = new IllegalArgumentException("currency XTS");
  private static final RuntimeException DATABASE =
      new ReadModelFailed(new SQLException("database is locked"));

  private final EventStoreDBClient store;
  private final StoreFaults faults;
  private final Streams streams;
  private final Lesson lesson;
  private final List<Failure> alarms = new CopyOnWriteArrayList<>();

  FailFastListenerTest(
      EventStoreDBClient store, StoreFaults faults, Streams streams, Lesson lesson) {
    this.store = store;
    this.faults = faults;
    this.streams = streams;
    this.lesson = lesson;
  }

  @Test
  void each_event_reaches_the_read_model_once_and_in_order() {
    ReadModelWithABug readModel = ReadModelWithABug.soundAndSlow();
    CompletableFuture<Subscription> accepted = subscribe(orderWith(EVENTS), readModel, alarms::add);
    try {
      Silence.orUntil(() -> !readModel.taken().isEmpty());
    } finally {
      readModel.goOn(); // Before any wait: the client and your code may share a thread.
    }
    Futures.join(accepted);

    Await.briefly()
        .exactlyOr(
            taken -> lesson.when(!taken.isEmpty() && taken.getFirst() != 0, "out of order"),
            ALL,
            readModel::taken);
    lesson.then("no alarm").expect(List.of(), alarms);
  }

  @Test
  void no_later_event_reaches_the_read_model() {
    ReadModelWithABug readModel = new ReadModelWithABug(BUG);

    follow(orderWith(EVENTS), readModel);
    awaitTheEnd(readModel);

    lesson.expect(BEFORE_THE_FAILURE, readModel.taken());
  }

  @Test
  void the_subscription_ends() {
    FreshStream endsWithThePoison = orderWith(POISON + 1);

    follow(endsWithThePoison, new ReadModelWithABug(BUG));

    awaitNoSubscription(lesson);
  }

  @Test
  void the_alarm_gets_one_report() {
    FreshStream order = orderWith(EVENTS);

    ReadModelWithABug readModel = new ReadModelWithABug(BUG);
    follow(order, readModel);
    awaitTheEnd(readModel);

    lesson
        .when(alarms.isEmpty(), "no alarm")
        .when(alarms.size() > 1, "several alarms")
        .when(alarms.stream().anyMatch(report -> report.cause() != BUG), "another cause")
        .expect(
            List.of(new Failure(order.name(), POISON, TYPE, BUG)),
            alarms.stream().limit(2).toList());
  }

  @Test
  void every_throwable_is_a_failure() {
    FreshStream order = orderWith(EVENTS);
    List<Throwable> bugs =
        List.of(
            DATABASE,
            new IllegalStateException("pool closed"),
            new NoClassDefFoundError("shop/rates/Currency"),
            new StackOverflowError("rates of rates"));
    for (Throwable bug : bugs) {
      alarms.clear();
      ReadModelWithABug readModel = new ReadModelWithABug(bug);
      follow(order, readModel);
      awaitTheEnd(readModel);

      Lesson aboutTheBug = lesson.with("bug", bug);
      aboutTheBug
          .when(!alarms.isEmpty() && alarms.getFirst().cause() != bug, "in a wrapper")
          .when(bug instanceof Error, "an Error")
          .expect(List.of(bug), alarms.stream().map(Failure::cause).toList());
      aboutTheBug.then("later events").expect(BEFORE_THE_FAILURE, readModel.taken());
    }
  }

  @Test
  void it_stops_even_if_the_alarm_fails() {
    ReadModelWithABug readModel = new ReadModelWithABug(BUG);
    follow(orderWith(EVENTS), readModel, this::failToCall);
    awaitTheEnd(readModel);

    lesson.then("later events").expect(BEFORE_THE_FAILURE, readModel.taken());
    awaitNoSubscription(lesson);
  }

  @Test
  void a_failed_event_is_not_retried() {
    for (RuntimeException bug : List.of(BUG, DATABASE)) {
      alarms.clear();
      ReadModelWithABug readModel = new ReadModelWithABug(bug);
      follow(orderWith(EVENTS), readModel);
      awaitTheEnd(readModel);

      lesson.with("bug", bug).expect(1, readModel.triesOfThePoison());
    }
  }

  @Test
  @Beyond
  void the_report_names_the_place_of_the_link() {
    FreshStream order = orderWith(EVENTS);
    FreshStream links = streams.fresh("links");
    Shop shop = new Shop(store, streams);
    for (int revision = 5; revision < EVENTS; revision++) {
      shop.appendLinkTo(order, revision, links);
    }

    follow(links, new ReadModelWithABug(BUG));
    Silence.orUntil(() -> !alarms.isEmpty());

    lesson.expect(
        List.of(new Place(links.name(), POISON)),
        alarms.stream().map(failure -> new Place(failure.stream(), failure.revision())).toList());
  }

  private FreshStream orderWith(int events) {
    FreshStream order = streams.fresh("order");
    RawStream raw = new RawStream(store, order.name());
    for (int i = 0; i < events; i++) {
      raw.append(TYPE, "{\"amount\":\"7.50\"}");
    }
    return order;
  }

  private void follow(FreshStream stream, ReadModelWithABug readModel) {
    follow(stream, readModel, alarms::add);
  }

  private void follow(FreshStream stream, ReadModelWithABug readModel, Consumer<Failure> alarm) {
    Futures.join(subscribe(stream, readModel, alarm));
  }

  private CompletableFuture<Subscription> subscribe(
      FreshStream stream, ReadModelWithABug readModel, Consumer<Failure> alarm) {
    return faults
        .client()
        .subscribeToStream(
            stream.name(),
            new FailFastListener(readModel::take, alarm),
            SubscribeToStreamOptions.get().fromStart().resolveLinkTos());
  }

  private void failToCall(Failure failure) {
    alarms.add(failure);
    throw new IllegalStateException("pager down");
  }

  /** The right one, with an alarm and without a subscription; or any sign of another one. */
  private void awaitTheEnd(ReadModelWithABug readModel) {
    Silence.orUntil(
        () ->
            readModel.taken().size() > POISON
                || readModel.triesOfThePoison() > 1
                || (readModel.triesOfThePoison() == 1 && alarms.size() > 1)
                || (alarms.size() == 1 && faults.liveSubscriptions() == 0));
  }

  private void awaitNoSubscription(Lesson stillRuns) {
    Await.briefly()
        .until(stillRuns, "no subscription", faults::liveSubscriptions, live -> live == 0);
  }

  private record Place(String stream, long revision) {}
}
