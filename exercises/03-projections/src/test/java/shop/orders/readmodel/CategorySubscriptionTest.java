package shop.orders.readmodel;

import static shop.orders.readmodel.RecordingProjector.event;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.FreshStream;
import workshop.kit.store.Futures;
import workshop.kit.store.Streams;
import workshop.kit.time.Await;

@Exercise("3.8")
@EventStore(projections = true)
class CategorySubscriptionTest {
  /** For what takes milliseconds when all is well. */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  /** Milliseconds on a quiet server, more on a busy one. */
  private static final Duration THE_SERVERS_LAG = Duration.ofSeconds(9);

  /** No test has so many in the stream that is to be followed. */
  private static final int MORE_THAN_THE_STREAM_HAS = 100;

  private final EventStoreDBClient client;
  private final StoreFaults faults;
  private final Lesson lesson;
  private final Shop shop;
  private final String category;
  private final FreshStream anna;
  private final FreshStream ben;
  private final RecordingStreamProjector projector = new RecordingStreamProjector();
  private final List<CategorySubscription> started = new ArrayList<>();

  CategorySubscriptionTest(
      EventStoreDBClient client, StoreFaults faults, Streams streams, Lesson lesson) {
    this.client = client;
    this.faults = faults;
    this.lesson = lesson;
    this.shop = new Shop(client, streams);
    this.category = streams.fresh("shop").name().replace('-', '_');
    this.anna = streams.fresh("order");
    this.ben = streams.fresh("order");
  }

  @AfterEach
  void stopAll() {
    started.forEach(subscription -> Outcome.ofRunning(subscription::stop));
  }

  @Test
  void the_projector_gets_the_events_behind_the_links() {
    shop.append(anna, OrderFacts::created);
    shop.append(ben, OrderFacts::created);
    shop.append(anna, OrderFacts::confirmed);
    link(0, anna);
    link(0, ben);
    link(1, anna);

    start();
    shop.append(ben, OrderFacts::confirmed);
    link(1, ben);

    String first = event("OrderCreated", anna);
    List<String> early = List.of(first, event("OrderCreated", ben), event("OrderConfirmed", anna));
    Await.atMost(LIMIT)
        .exactlyOr(
            seen ->
                lesson
                    .with("first", first)
                    .when(projector.handled().isEmpty(), "nothing came")
                    .when(seen.equals(early), "it stopped")
                    .when(seen.indexOf(first) != 0, "first missing"),
            List.of(
                first,
                event("OrderCreated", ben),
                event("OrderConfirmed", anna),
                event("OrderConfirmed", ben)),
            this::handled);
  }

  @Test
  void after_a_restart_it_goes_on_with_the_next_link() {
    threeEventsAreLinked();
    CategorySubscription firstLife = start();
    awaitHandled(3);
    lesson.shared("stop threw").returns(firstLife::stop);

    shop.append(ben, OrderFacts::confirmed);
    shop.append(anna, OrderFacts::shipped);
    link(1, ben);
    link(2, anna);
    start();

    Await.atMost(LIMIT)
        .exactlyOr(
            seen -> lesson.when(seen.size() > Set.copyOf(seen).size(), "repeated"),
            List.of(
                event("OrderCreated", anna),
                event("OrderConfirmed", anna),
                event("OrderCreated", ben),
                event("OrderConfirmed", ben),
                event("OrderShipped", anna)),
            this::handled);
  }

  @Test
  void it_starts_before_the_first_link() {
    FreshStream first = new FreshStream(category, "1");
    FreshStream second = new FreshStream(category, "2");

    start(); // No event of the category is stored, so the stream of links does not exist.
    shop.append(first, new OrderFacts(anna.id()).created());
    shop.append(second, new OrderFacts(ben.id()).created());
    shop.append(first, new OrderFacts(anna.id()).confirmed());

    Await.atMost(THE_SERVERS_LAG)
        .exactly(
            lesson,
            List.of(
                event("OrderCreated", anna),
                event("OrderCreated", ben),
                event("OrderConfirmed", anna)),
            this::handled);
  }

  @Test
  void start_throws_when_the_store_refuses() {
    faults.every(Call.SUBSCRIBE).neverArrives(Status.PERMISSION_DENIED);

    Outcome<Void> start = Outcome.ofRunning(subscription(projector)::start);

    lesson.expect(start.thrown().isPresent());
  }

  @Test
  void the_checkpoint_is_the_revision_of_the_link() {
    threeEventsAreLinked();

    start();
    awaitHandled(3);

    lesson.expect(List.of(0L, 1L, 2L), projector.places());
  }

  @Test
  void the_event_keeps_its_own_revision() {
    threeEventsAreLinked();

    start();
    awaitHandled(3);

    lesson.expect(List.of(0L, 1L, 0L), projector.revisions());
  }

  @Test
  void a_link_whose_event_is_gone_is_skipped() {
    shop.append(anna, OrderFacts::created);
    shop.append(ben, OrderFacts::created);
    shop.append(ben, OrderFacts::confirmed);
    link(0, ben);
    link(0, anna);
    link(1, ben);
    Futures.join(client.deleteStream(anna.name()));

    start();

    expectHandled(event("OrderCreated", ben), event("OrderConfirmed", ben));
  }

  @Test
  void an_exception_of_the_projector_reaches_the_client() {
    shop.append(anna, OrderFacts::created);
    shop.append(ben, OrderFacts::created);
    link(0, anna);
    link(0, ben);

    followUntilItEndsOrGoesOn(projector.thatFailsOnce());

    lesson.expect(List.of(), projector.handled());
  }

  @Test
  @Beyond
  void an_exception_of_the_reader_reaches_the_client() {
    shop.appendBroken(anna);
    shop.append(ben, OrderFacts::created);
    link(0, anna);
    link(0, ben);

    followUntilItEndsOrGoesOn(projector);

    lesson.expect(List.of(), projector.handled());
  }

  private void threeEventsAreLinked() {
    shop.append(anna, OrderFacts::created);
    shop.append(anna, OrderFacts::confirmed);
    shop.append(ben, OrderFacts::created);
    link(0, anna);
    link(1, anna);
    link(0, ben);
  }

  /** Does the work of the server's own projection, at a time that the test chooses. */
  private void link(long revision, FreshStream target) {
    shop.appendLinkTo(target, revision, new FreshStream("$ce", category));
  }

  private CategorySubscription subscription(StreamProjector projector) {
    return new CategorySubscription(faults.client(), shop.reader(), projector, category);
  }

  private CategorySubscription start() {
    return start(projector);
  }

  private CategorySubscription start(StreamProjector projector) {
    CategorySubscription subscription = subscription(projector);
    lesson.shared("did not start").returns(subscription::start);
    started.add(subscription);
    return subscription;
  }

  private void followUntilItEndsOrGoesOn(StreamProjector projector) {
    start(projector);
    Await.atMost(LIMIT)
        .until(
            lesson.shared("not all came"),
            "an event",
            this.projector::handled,
            goneOn -> !goneOn.isEmpty() || faults.liveSubscriptions() == 0 || isOfAnotherStream());
  }

  private void awaitHandled(int count) {
    Await.atMost(LIMIT)
        .until(
            lesson.shared("not all came"),
            "%d events".formatted(count),
            this::handled,
            handled -> handled.size() >= count || isOfAnotherStream());
  }

  private void expectHandled(String... events) {
    Await.atMost(LIMIT).exactly(lesson, List.of(events), this::handled);
  }

  /** Ends a wait where another stream is followed: a store that has lived sends it for a minute. */
  private List<String> handled() {
    List<String> handled = new ArrayList<>(projector.handled());
    if (isOfAnotherStream()) {
      handled.add("another stream's events");
    }
    return handled;
  }

  private boolean isOfAnotherStream() {
    return faults.eventsReceived(Call.SUBSCRIBE) > MORE_THAN_THE_STREAM_HAS;
  }
}
