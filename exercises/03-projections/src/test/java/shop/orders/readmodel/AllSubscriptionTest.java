package shop.orders.readmodel;

import static shop.orders.readmodel.RecordingProjector.event;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.StreamMetadata;
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

@Exercise("3.4")
@EventStore
class AllSubscriptionTest {
  /** For what takes milliseconds when all is well. */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  private final EventStoreDBClient client;
  private final StoreFaults faults;
  private final Lesson lesson;
  private final Shop shop;
  private final FreshStream anna;
  private final FreshStream ben;
  private final FreshStream links;
  private final RecordingProjector projector = new RecordingProjector();
  private final List<AllSubscription> started = new ArrayList<>();

  AllSubscriptionTest(
      EventStoreDBClient client, StoreFaults faults, Streams streams, Lesson lesson) {
    this.client = client;
    this.faults = faults;
    this.lesson = lesson;
    this.shop = new Shop(client, streams);
    this.anna = streams.fresh("order");
    this.ben = streams.fresh("order");
    this.links = streams.fresh("links");
  }

  @AfterEach
  void stopAll() {
    started.forEach(subscription -> Outcome.ofRunning(subscription::stop));
  }

  @Test
  void a_new_view_begins_with_the_first_event() {
    shop.appendUnknown(anna);
    shop.append(anna, OrderFacts::created);
    shop.append(anna, OrderFacts::confirmed);

    start();
    shop.append(anna, OrderFacts::shipped);

    String first = event("OrderCreated", anna);
    Await.atMost(Shop.A_LONG_LOG)
        .exactlyOr(
            seen ->
                lesson
                    .when(seen.isEmpty() && subscriptionEnded(), "deliver threw")
                    .when(seen.isEmpty(), "nothing came")
                    .when(!seen.contains(first), "old events missing")
                    .when(seen.size() == 2, "new events missing"),
            List.of(first, event("OrderConfirmed", anna), event("OrderShipped", anna)),
            this::handledWithoutRepeats);
  }

  @Test
  void the_next_event_is_the_first_after_the_checkpoint() {
    shop.append(anna, OrderFacts::created);
    projector.hasComeTo(shop.append(ben, OrderFacts::created));
    shop.append(anna, OrderFacts::confirmed);
    shop.append(ben, OrderFacts::confirmed);

    start();
    shop.append(anna, OrderFacts::shipped);

    Await.atMost(LIMIT)
        .exactlyOr(
            seen -> lesson.when(seen.contains(event("OrderCreated", anna)), "they came again"),
            List.of(
                event("OrderConfirmed", anna),
                event("OrderConfirmed", ben),
                event("OrderShipped", anna)),
            this::handledWithoutRepeats);
  }

  @Test
  void start_throws_when_the_store_refuses() {
    faults.every(Call.SUBSCRIBE).neverArrives(Status.PERMISSION_DENIED);

    Outcome<Void> start = Outcome.ofRunning(subscription(projector)::start);
    // Some answers leave an interrupt behind, which would end the next wait of this thread.
    Thread.interrupted();

    lesson.expect(start.threw(RuntimeException.class));
  }

  @Test
  void stop_ends_the_subscription() {
    viewIsAtTheEndOfTheLog();
    AllSubscription subscription = start();

    stop(subscription);

    Await.atMost(LIMIT).until(lesson, () -> faults.liveSubscriptions() == 0);
  }

  @Test
  void an_event_with_a_link_comes_once() {
    viewIsAtTheEndOfTheLog();

    start();
    shop.append(anna, OrderFacts::created);
    shop.appendLinkTo(anna, 0, links);
    shop.append(anna, OrderFacts::confirmed);

    Await.atMost(LIMIT)
        .until(
            lesson.shared("not all came"),
            event("OrderConfirmed", anna),
            projector::handled,
            seen ->
                seen.contains(event("OrderConfirmed", anna)) || faults.liveSubscriptions() == 0);

    int subscriptions = faults.calls(Call.SUBSCRIBE).size();
    lesson
        .with("subscriptions", subscriptions)
        .when(subscriptions > 1, "several subscriptions")
        .expect(handledWithoutRepeats(), projector.handled());
  }

  @Test
  void the_checkpoint_is_the_position_of_the_event() {
    viewIsAtTheEndOfTheLog();

    start();
    Position first = shop.append(anna, OrderFacts::created);
    shop.appendUnknown(anna); // The store's own events come at any time; this one always.
    Position second = shop.append(ben, OrderFacts::created);
    Position third = shop.append(anna, OrderFacts::confirmed);
    awaitHandled(3);

    List<Position> positions = projector.positions().stream().distinct().toList();
    lesson.expect(List.of(first, second, third), positions);
  }

  @Test
  void unknown_events_are_skipped() {
    viewIsAtTheEndOfTheLog();

    start();
    shop.append(anna, OrderFacts::created);
    shop.appendUnknown(anna);
    appendSystemEvent();
    shop.append(anna, OrderFacts::confirmed);

    expectHandled(event("OrderCreated", anna), event("OrderConfirmed", anna));
  }

  @Test
  void an_exception_of_the_projector_reaches_the_client() {
    viewIsAtTheEndOfTheLog();
    shop.append(anna, OrderFacts::created);
    shop.append(ben, OrderFacts::created);

    followUntilItEndsOrGoesOn(projector.thatFailsOnce());

    lesson.expect(List.of(), projector.handled());
  }

  @Beyond
  @Test
  void an_exception_of_the_reader_reaches_the_client() {
    viewIsAtTheEndOfTheLog();
    shop.appendBroken(anna);
    shop.append(ben, OrderFacts::created);

    followUntilItEndsOrGoesOn(projector);

    lesson.expect(List.of(), projector.handled());
  }

  @Beyond
  @Test
  void the_same_object_can_be_started_again() {
    viewIsAtTheEndOfTheLog();
    AllSubscription subscription = start();
    shop.append(anna, OrderFacts::created);
    awaitHandled(1);
    stop(subscription);
    shop.append(anna, OrderFacts::confirmed);

    lesson.then("it throws").returns(subscription::start);
    shop.append(anna, OrderFacts::shipped);

    Await.atMost(LIMIT)
        .exactlyOr(
            seen -> lesson.when(seen.size() > Set.copyOf(seen).size(), "they came again"),
            List.of(
                event("OrderCreated", anna),
                event("OrderConfirmed", anna),
                event("OrderShipped", anna)),
            projector::handled);
  }

  private void viewIsAtTheEndOfTheLog() {
    projector.hasComeTo(shop.appendUnknown(ben));
  }

  /** The store keeps the settings of a stream as an event of type {@code $metadata}. */
  private void appendSystemEvent() {
    StreamMetadata settings = new StreamMetadata();
    settings.setMaxCount(1_000L);
    Futures.join(client.setStreamMetadata(anna.name(), settings));
  }

  private AllSubscription subscription(Projector projector) {
    return new AllSubscription(faults.client(), shop.reader(), projector);
  }

  private AllSubscription start() {
    return start(projector);
  }

  private AllSubscription start(Projector projector) {
    AllSubscription subscription = subscription(projector);
    started.add(subscription);
    start(subscription);
    return subscription;
  }

  private void start(AllSubscription subscription) {
    lesson.shared("did not start").returns(subscription::start);
  }

  private void stop(AllSubscription subscription) {
    lesson.shared("stop threw").returns(subscription::stop);
  }

  private void followUntilItEndsOrGoesOn(Projector projector) {
    start(projector);
    Await.atMost(LIMIT)
        .until(
            lesson.shared("not all came"),
            "an event",
            this.projector::handled,
            goneOn -> !goneOn.isEmpty() || faults.liveSubscriptions() == 0);
  }

  private boolean subscriptionEnded() {
    return !faults.calls(Call.SUBSCRIBE).isEmpty() && faults.liveSubscriptions() == 0;
  }

  private void awaitHandled(int count) {
    Await.atMost(LIMIT)
        .until(
            lesson.shared("not all came"),
            "%d events".formatted(count),
            () -> handledWithoutRepeats().size(),
            size -> size >= count);
  }

  private void expectHandled(String... events) {
    Await.atMost(LIMIT).exactly(lesson, List.of(events), this::handledWithoutRepeats);
  }

  /** Only one test looks at repeats. */
  private List<String> handledWithoutRepeats() {
    return projector.handled().stream().distinct().toList();
  }
}
