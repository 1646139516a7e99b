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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.orders.projection.Thrown;
import workshop.kit.Await;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.Futures;
import workshop.kit.Lesson;
import workshop.kit.RawStream;
import workshop.kit.Store;
import workshop.kit.Streams;
import workshop.kit.faults.StoreProxy;

@Exercise("3.5")
@EventStore
class StopAtFailureTest {
  private static final int EVENTS = 40;

  /** Half a dozen tests wait for what takes milliseconds. */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  private final Store store;
  private final Streams streams;
  private final StoreProxy proxy;
  private final EventStoreDBClient client;
  private final FreshStream order;
  private final RawStream stream;
  private ReadModelWithABug readModel =
      new ReadModelWithABug(new IllegalArgumentException("no such currency"));
  private final List<Failure> alarms = new CopyOnWriteArrayList<>();

  StopAtFailureTest(Store store, Streams streams) {
    this.store = store;
    this.streams = streams;
    this.proxy = StoreProxy.inFrontOf(store);
    this.client = store.newClient(proxy.connectionString());
    this.order = streams.fresh("order");
    this.stream = new RawStream(store.client(), order.name());
  }

  @BeforeEach
  void write() {
    write(EVENTS, stream);
  }

  private static void write(int events, RawStream stream) {
    for (int i = 0; i < events; i++) {
      stream.append("OrderRefunded", "{\"amount\":\"7.50\"}");
    }
  }

  @AfterEach
  void closeProxy() {
    proxy.close();
  }

  @Test
  void sound_events_are_handed_on() {
    readModel.cure();
    follow();

    Await.briefly()
        .exactly(
            new Lesson(
                "There were 40 sound events, and the read model was not given each of them once, in"
                    + " order.",
                "In production a guard that holds back what is sound is worse than none.",
                "what happens to an event when nothing is wrong, and whose failures your code"
                    + " remembers"),
            LongStream.range(0, EVENTS).boxed().toList(),
            readModel::taken);
    new Lesson(
            "Nothing had failed, and your code called a person all the same.",
            "In production an alarm that cries for nothing is switched off.",
            "when the alarm is called")
        .expect(List.of(), inShort(alarms));
  }

  @Test
  void whatever_the_read_model_throws_a_person_is_called() {
    List<Throwable> bugs =
        List.of(
            new ReadModelFailed(new SQLException("database is locked")),
            new IllegalStateException("the pool is closed"),
            new ArithmeticException("more cents than a number holds"),
            new NoClassDefFoundError("shop/rates/Currency"),
            new AssertionError("an amount below zero"));
    for (Throwable bug : bugs) {
      alarms.clear();
      readModel = new ReadModelWithABug(bug);
      follow();
      awaitAlarm();

      new Lesson(
              "The read model threw "
                  + described(bug)
                  + ", and the report names something else as"
                  + " the cause.",
              "In production whoever is called at night reads the first line of the report, and"
                  + " begins to look in the wrong place.",
              "what you hand to Failure.at")
          .expect(Thrown.inShort(bug), cause(alarms.getFirst()));
    }
  }

  @Test
  void at_the_first_failure_a_person_is_called_once() {
    follow();
    awaitAlarm();
    waitUntilTheStoreHasDelivered(EVENTS);
    awaitTheEndOr(() -> alarms.size() > 1);

    new Lesson(
            "The read model failed on revision 2, an OrderRefunded. The report does not say that,"
                + " or not once.",
            "In production whoever is called at night has to know at once: which event, of which"
                + " stream, and why.",
            "what you know when the exception is in your hand. Failure.at takes it")
        .expect(
            List.of(order.name() + "@2 OrderRefunded, IllegalArgumentException: no such currency"),
            inShort(List.copyOf(alarms)));
  }

  @Test
  void the_report_names_the_place_in_the_stream_that_is_followed() {
    Shop shop = new Shop(store.client(), streams);
    FreshStream links = streams.fresh("links");
    for (int revision = 5; revision < 10; revision++) {
      shop.appendLinkTo(order, revision, links);
    }
    follow(links);
    awaitAlarm();

    Failure failure = alarms.getFirst();
    new Lesson(
            "The subscription followed a stream of links. The read model failed at the link with"
                + " revision 2, which points to revision 7 of an order. The report names another"
                + " place than that of the link.",
            "In production the person who was called starts the read model again from a place in"
                + " the wrong stream, and it leaves out what lies between, or takes it twice.",
            "whose place you report. Behind a link there are two, and Failure.at knows which")
        .expect(links.name() + "@2", failure.stream() + "@" + failure.revision());
  }

  @Test
  void the_event_is_tried_once() {
    follow();
    awaitAlarm();

    new Lesson(
            "The read model failed on revision 2, and your code gave it the same event again and"
                + " again.",
            "In production what is wrong with an event is wrong the next millisecond as well. Your"
                + " program burns a processor and fills the log, and the database it writes to is"
                + " not amused.",
            "what follows the failure in your code: a person, or the next try?")
        .expect("1 try", tries(readModel.triesOfThePoison()));
  }

  @Test
  void no_event_after_it_reaches_the_read_model() {
    follow();
    awaitAlarm();
    stream.append("OrderRefunded", "{\"amount\":\"7.50\"}");
    waitUntilTheStoreHasDelivered(EVENTS + 1);
    awaitTheEndOr(() -> readModel.taken().size() > POISON);

    new Lesson(
            "The read model failed on revision 2, and later events were given to it all the same.",
            "In production event 2 is lost for good: the checkpoint is beyond it, nothing comes"
                + " back to it, and what follows was reckoned without it.",
            "what your code does with the events that are still on their way when one has failed")
        .expect(List.of(0L, 1L), readModel.taken());
  }

  @Test
  void the_subscription_is_given_up() {
    follow();
    awaitAlarm();

    awaitNoSubscription(
        "Your code does not want any more events, and the subscription still runs.");
  }

  @Test
  void the_subscription_is_given_up_even_if_no_event_follows() {
    FreshStream shortOrder = streams.fresh("order");
    write(POISON + 1, new RawStream(store.client(), shortOrder.name()));
    follow(shortOrder);
    awaitAlarm();

    awaitNoSubscription(
        "The read model failed on the last event of a stream. No other came, a person was called,"
            + " and the subscription still runs.");
  }

  @Test
  void the_subscription_is_given_up_even_if_nobody_can_be_called() {
    follow(
        order,
        failure -> {
          alarms.add(failure);
          throw new IllegalStateException("the pager is down");
        });
    awaitAlarm();

    String whatHappened =
        "The read model failed on revision 2, and the alarm failed too: the pager was down.";
    awaitNoSubscriptionOr(
        () -> readModel.taken().size() > POISON, whatHappened + " The subscription still runs.");
    new Lesson(
            whatHappened + " Later events were given to the read model.",
            "In production two things break on the same night. Nobody was called, and by Monday"
                + " the read model has a hole that nobody can see.",
            "what your code has done by the moment when the alarm fails, and what it does then")
        .expect(List.of(0L, 1L), readModel.taken());
  }

  @Test
  void after_the_cure_it_goes_on_with_the_event_that_failed() {
    follow();
    awaitAlarm();
    readModel.cure();
    follow();

    Await.briefly()
        .exactly(
            new Lesson(
                "Somebody mended the read model and started it again, after the last event that it"
                    + " had taken. Not every event is in it now, once and in order.",
                "In production the mending does not help: what was passed by stays passed by.",
                "what was in the read model when it stopped"),
            LongStream.range(0, EVENTS).boxed().toList(),
            readModel::taken);
  }

  /** Subscribes after the last event that the read model has taken. */
  private void follow() {
    follow(order);
  }

  private void follow(FreshStream stream) {
    follow(stream, alarms::add);
  }

  private void follow(FreshStream stream, Consumer<Failure> alarm) {
    SubscribeToStreamOptions options = SubscribeToStreamOptions.get().resolveLinkTos();
    List<Long> taken = readModel.taken();
    if (taken.isEmpty()) {
      options.fromStart();
    } else {
      options.fromRevision(taken.getLast());
    }
    SubscriptionListener listener = new StopAtFailure(readModel::take, alarm);
    Futures.join(client.subscribeToStream(stream.name(), listener, options));
  }

  private void awaitNoSubscription(String whatHappened) {
    awaitNoSubscriptionOr(() -> false, whatHappened);
  }

  /** Whatever your code still does with later events, it does before. */
  private void awaitTheEndOr(BooleanSupplier itDidMore) {
    awaitNoSubscriptionOr(
        itDidMore, "Your code does not want any more events, and the subscription still runs.");
  }

  private void awaitNoSubscriptionOr(BooleanSupplier itDidMore, String whatHappened) {
    Await.atMost(LIMIT)
        .until(
            new Lesson(
                whatHappened,
                "In production the store goes on sending, your program goes on holding, and a"
                    + " dashboard that counts subscriptions says that all is well.",
                "who tells the store that nobody is listening any more, and when"),
            "no subscription",
            proxy::liveSubscriptions,
            live -> live == 0 || itDidMore.getAsBoolean());
  }

  private void awaitAlarm() {
    Await.atMost(LIMIT)
        .until(
            new Lesson(
                "The read model failed on revision 2 ("
                    + described(readModel.bug())
                    + "), and nobody was called. It had been given the revisions up to there, and"
                    + " then your code went on, or waited.",
                "In production the read model stands still, or has a hole, for weeks, and every"
                    + " light is green. This client (db-client-java 5.4.5) does not tell either:"
                    + " when a listener throws, the subscription falls silent, and no callback"
                    + " comes.",
                "who gets what the read model throws, and whom that one tells"),
            "an alarm",
            () -> alarms.isEmpty() ? "none, after " + tries(readModel.triesOfThePoison()) : "one",
            "one"::equals);
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
    Subscription neighbours =
        Futures.join(
            client.subscribeToStream(
                order.name(), neighbour, SubscribeToStreamOptions.get().fromStart()));
    Await.briefly().until("a neighbour got all events", () -> seen.get() == events);
    neighbours.stop();
  }

  private static String tries(int tries) {
    return tries == 1 ? "1 try" : tries + " tries";
  }

  private static List<String> inShort(List<Failure> failures) {
    return failures.stream()
        .map(
            failure ->
                "%s@%d %s, %s"
                    .formatted(
                        failure.stream(), failure.revision(), failure.eventType(), cause(failure)))
        .toList();
  }

  private static String cause(Failure failure) {
    return failure.cause() == null ? "no cause" : Thrown.inShort(failure.cause());
  }

  private static String described(Throwable bug) {
    String inShort = Thrown.inShort(bug);
    return bug instanceof Error ? inShort + ", an Error and not an Exception" : inShort;
  }
}
