package shop.orders.readmodel;

import static shop.orders.readmodel.RecordingView.event;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.Await;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.Futures;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("3.7")
@EventStore(projections = true)
class CategorySubscriptionTest {
  /** For what takes milliseconds when all is well. */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  /** Milliseconds on a quiet server, more on a busy one. */
  private static final Duration THE_SERVERS_LAG = Duration.ofSeconds(9);

  private final EventStoreDBClient client;
  private final StoreFaults faults;
  private final Lesson lesson;
  private final Shop shop;
  private final String category;
  private final FreshStream anna;
  private final FreshStream ben;
  private final LinkedView view = new LinkedView();
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
  void the_view_gets_the_events_behind_the_links() {
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
    Await.atMost(LIMIT)
        .exactlyOr(
            seen ->
                lesson
                    .when(seen.isEmpty(), "nothing came")
                    .when(seen.indexOf(first) != 0, "first missing"),
            List.of(
                first,
                event("OrderCreated", ben),
                event("OrderConfirmed", anna),
                event("OrderConfirmed", ben)),
            view::handled);
  }

  @Test
  void the_checkpoint_is_the_place_of_the_link() {
    threeEventsAreLinked();

    start();
    awaitHandled(3);

    lesson.expect(List.of(0L, 1L, 2L), view.places());
    lesson.then("the events' revisions").expect(List.of(0L, 1L, 0L), view.revisions());
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

    expectHandled(
        event("OrderCreated", anna),
        event("OrderConfirmed", anna),
        event("OrderCreated", ben),
        event("OrderConfirmed", ben),
        event("OrderShipped", anna));
  }

  @Test
  void a_link_whose_event_is_gone_is_passed_by() {
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
  void an_event_on_which_the_view_fails_is_not_passed_by() {
    shop.append(anna, OrderFacts::created);
    shop.append(ben, OrderFacts::created);
    link(0, anna);
    link(0, ben);

    followUntilItEndsOrGoesOn(view.thatFailsOnce());

    lesson.expect(List.of(), view.handled());
  }

  @Test
  void an_event_that_cannot_be_read_is_not_passed_by() {
    shop.appendBroken(anna);
    shop.append(ben, OrderFacts::created);
    link(0, anna);
    link(0, ben);

    followUntilItEndsOrGoesOn(view);

    lesson.expect(List.of(), view.handled());
  }

  @Test
  void links_may_come_later_than_their_events() {
    shop.append(anna, OrderFacts::created);
    start(); // The server is still busy: there is no link yet, not even a stream of links.

    link(0, anna);
    shop.append(anna, OrderFacts::confirmed);
    link(1, anna);

    expectHandled(event("OrderCreated", anna), event("OrderConfirmed", anna));
  }

  @Test
  void the_links_that_the_server_writes_are_followed() {
    FreshStream first = new FreshStream(category, "1");
    FreshStream second = new FreshStream(category, "2");
    shop.append(first, new OrderFacts(anna.id()).created());

    start();
    shop.append(second, new OrderFacts(ben.id()).created());
    shop.append(first, new OrderFacts(anna.id()).confirmed());

    Await.atMost(THE_SERVERS_LAG)
        .exactly(
            lesson,
            List.of(
                event("OrderCreated", anna),
                event("OrderCreated", ben),
                event("OrderConfirmed", anna)),
            view::handled);
  }

  @Test
  void a_refusal_is_told_to_whoever_starts_it() {
    faults.every(Call.SUBSCRIBE).neverArrives(Status.PERMISSION_DENIED);

    Outcome<Void> start = Outcome.ofRunning(subscription(view)::start);

    lesson.expect(start.thrown().isPresent());
  }

  private void threeEventsAreLinked() {
    shop.append(anna, OrderFacts::created);
    shop.append(anna, OrderFacts::confirmed);
    shop.append(ben, OrderFacts::created);
    link(0, anna);
    link(1, anna);
    link(0, ben);
  }

  /** What the server's own projection does, at a time that the test chooses. */
  private void link(long revision, FreshStream target) {
    shop.appendLinkTo(target, revision, new FreshStream("$ce", category));
  }

  private CategorySubscription subscription(StreamView view) {
    return new CategorySubscription(faults.client(), shop.reader(), view, category);
  }

  private CategorySubscription start() {
    return start(view);
  }

  private CategorySubscription start(StreamView view) {
    CategorySubscription subscription = subscription(view);
    lesson.shared("did not start").returns(subscription::start);
    started.add(subscription);
    return subscription;
  }

  private void followUntilItEndsOrGoesOn(StreamView view) {
    start(view);
    Await.atMost(LIMIT)
        .until(
            lesson.shared("not all came"),
            "an event",
            this.view::handled,
            goneOn -> !goneOn.isEmpty() || faults.liveSubscriptions() == 0);
  }

  private void awaitHandled(int count) {
    Await.atMost(LIMIT)
        .until(
            lesson.shared("not all came"),
            "%d events".formatted(count),
            () -> view.handled().size(),
            size -> size >= count);
  }

  private void expectHandled(String... events) {
    Await.atMost(LIMIT).exactly(lesson, List.of(events), view::handled);
  }
}
