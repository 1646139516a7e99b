package shop.orders.readmodel;

import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;
import static shop.orders.projection.Facts.shipped;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import workshop.kit.Await;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.Futures;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.Store;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreProxy;

@Exercise("3.7")
@EventStore
class CategorySubscriptionTest {
  /** For what takes milliseconds when all is well. */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  /** Milliseconds on a quiet server, more on a busy one. */
  private static final Duration THE_SERVERS_LAG = Duration.ofSeconds(9);

  private static final Lesson NOT_ALL_CAME =
      new Lesson(
          "There were links to events, and not all of the events reached the view.",
          "In production the list of orders stands still, and no error says why.",
          "what happens to an event between the link and the view");

  private static final Lesson NOTHING_CAME =
      new Lesson(
          "Three links lay in the category's stream when your subscription started, and one came"
              + " after it. The view did not get one of the events that they point to.",
          "In production the list of orders stays empty, and no error says why: a link is an event"
              + " of type $>, which nobody knows, so everybody skips it.",
          "what you ask the store for: the links, or what is behind them?");

  private static final Lesson THE_FIRST_IS_MISSING =
      new Lesson(
          "Three links lay in the category's stream when your subscription started, and one came"
              + " after it. Some of the events reached the view, but not the one behind the first link.",
          "In production a new list of orders lacks the oldest ones, and nobody remembers that"
              + " there were others.",
          "with which link a view begins that has no checkpoint");

  private static final Lesson LATER_ONES_ARE_MISSING =
      new Lesson(
          "Three links lay in the category's stream when your subscription started, and one came"
              + " after it. The view did not get the four events that they point to, once each.",
          "In production the list of orders stands still, and no error says why.",
          "what becomes of each link, of those that lie there and of those that come later");

  private final EventStoreDBClient client;
  private final Shop shop;
  private final String category;
  private final FreshStream anna;
  private final FreshStream ben;
  private final LinkedView view = new LinkedView();
  private final List<CategorySubscription> started = new ArrayList<>();

  CategorySubscriptionTest(EventStoreDBClient client, Streams streams) {
    this.client = client;
    this.shop = new Shop(client, streams);
    this.category = streams.fresh("shop").name().replace('-', '_');
    this.anna = streams.fresh("order");
    this.ben = streams.fresh("order");
  }

  @AfterEach
  void stopAll() {
    started.forEach(subscription -> Stopping.tidyUp(subscription::stop));
  }

  @Test
  @Judges({
    "3.7 subscribe to the links of the category, where the view left off",
    "3.7 hand the event behind a link to the view, with the place of the link"
  })
  void the_view_gets_the_events_behind_the_links() {
    shop.append(anna, created(anna.id(), "anna", "84.95"));
    shop.append(ben, created(ben.id(), "ben", "20.00"));
    shop.append(anna, confirmed(anna.id()));
    link(0, anna);
    link(0, ben);
    link(1, anna);

    start();
    shop.append(ben, confirmed(ben.id()));
    link(1, ben);

    List<String> four =
        List.of(
            "OrderCreated " + anna.id(),
            "OrderCreated " + ben.id(),
            "OrderConfirmed " + anna.id(),
            "OrderConfirmed " + ben.id());
    Await.atMost(LIMIT)
        .exactly(
            seen -> {
              if (seen.isEmpty()) {
                return NOTHING_CAME;
              }
              boolean beganRight = seen.getFirst().equals(four.getFirst());
              return beganRight ? LATER_ONES_ARE_MISSING : THE_FIRST_IS_MISSING;
            },
            four,
            view::handled);
  }

  @Test
  @Judges("3.7 hand the event behind a link to the view, with the place of the link")
  void the_checkpoint_is_the_place_of_the_link() {
    shop.append(anna, created(anna.id(), "anna", "84.95"));
    shop.append(anna, confirmed(anna.id()));
    shop.append(ben, created(ben.id(), "ben", "20.00"));
    link(0, anna);
    link(1, anna);
    link(0, ben);

    start();
    awaitHandled(3);

    new Lesson(
            "Three links lay at 0, 1 and 2 of the category's stream. Your code gave the view other"
                + " places to remember.",
            "In production a restart asks for what follows a number that means something else in"
                + " this stream: it reads a year again, or leaves out a week.",
            "which of the two records of a resolved event says where you are in the stream that you"
                + " follow")
        .expect(List.of(0L, 1L, 2L), view.places());
    new Lesson(
            "The places are right, but the deliveries do not carry the events' own revisions any"
                + " more: 0 and 1 of one order, 0 of the other.",
            "In production the guard against repeats (3.2) compares these.",
            "which record you let the reader read")
        .expect(List.of(0L, 1L, 0L), view.revisions());
  }

  @Test
  @Judges({
    "3.7 subscribe to the links of the category, where the view left off",
    "3.7 hand the event behind a link to the view, with the place of the link"
  })
  void after_a_restart_it_goes_on_with_the_next_link() {
    shop.append(anna, created(anna.id(), "anna", "84.95"));
    shop.append(anna, confirmed(anna.id()));
    shop.append(ben, created(ben.id(), "ben", "20.00"));
    link(0, anna);
    link(1, anna);
    link(0, ben);
    CategorySubscription firstLife = start();
    awaitHandled(3);
    Stopping.stop(firstLife::stop);

    shop.append(ben, confirmed(ben.id()));
    shop.append(anna, shipped(anna.id()));
    link(1, ben);
    link(2, anna);
    start();

    Await.atMost(LIMIT)
        .exactly(
            new Lesson(
                "Three links were done when we stopped your subscription, and two came while it was"
                    + " away.",
                "In production each restart doubles or loses orders.",
                "what you start with, and what you told the view to remember"),
            List.of(
                "OrderCreated " + anna.id(),
                "OrderConfirmed " + anna.id(),
                "OrderCreated " + ben.id(),
                "OrderConfirmed " + ben.id(),
                "OrderShipped " + anna.id()),
            view::handled);
  }

  @Test
  @Judges("3.7 hand the event behind a link to the view, with the place of the link")
  void a_link_whose_event_is_gone_is_passed_by() {
    shop.append(anna, created(anna.id(), "anna", "84.95"));
    shop.append(ben, created(ben.id(), "ben", "20.00"));
    shop.append(ben, confirmed(ben.id()));
    link(0, ben);
    link(0, anna);
    link(1, ben);
    Futures.join(client.deleteStream(anna.name()));

    start();

    Await.atMost(LIMIT)
        .exactly(
            new Lesson(
                "The stream of one order was deleted. Its link is still there, between those of"
                    + " another order, and behind it is nothing.",
                "In production somebody cleans up one test order, and every read model of the shop"
                    + " falls silent at the same link, after each restart again.",
                "what a resolved event holds when there is nothing behind the link"),
            List.of("OrderCreated " + ben.id(), "OrderConfirmed " + ben.id()),
            view::handled);
  }

  @Test
  @Judges("3.7 hand the event behind a link to the view, with the place of the link")
  void an_event_on_which_the_view_fails_is_not_passed_by(Store store) {
    shop.append(anna, created(anna.id(), "anna", "84.95"));
    shop.append(ben, created(ben.id(), "ben", "20.00"));
    link(0, anna);
    link(0, ben);

    followUntilItEndsOrGoesOn(store, view.thatFailsOnce());

    new Lesson(
            "The view failed on the first of two events, with a NullPointerException of its own."
                + " Your code gave it the second one all the same.",
            "In production the first order is missing for ever: the checkpoint is beyond it, and"
                + " nobody was told. An event that is not there is one thing, a view that cannot"
                + " take it another (3.5).",
            "how you find out that there is nothing behind a link, and what else looks like that")
        .expect(List.of(), view.handled());
  }

  @Test
  @Judges("3.7 hand the event behind a link to the view, with the place of the link")
  void an_event_that_cannot_be_read_is_not_passed_by(Store store) {
    shop.appendBroken(anna);
    shop.append(ben, created(ben.id(), "ben", "20.00"));
    link(0, anna);
    link(0, ben);

    followUntilItEndsOrGoesOn(store, view);

    new Lesson(
            "The first of two links points to an order whose event could not be read: the reader"
                + " threw. Your code went on with the second one.",
            "In production that order is missing for ever, and nobody was told. Nothing behind a"
                + " link is one thing, something that cannot be read another.",
            "how you find out that there is nothing behind a link, and what else looks like that")
        .expect(List.of(), view.handled());
  }

  @Test
  @Judges({
    "3.7 subscribe to the links of the category, where the view left off",
    "3.7 hand the event behind a link to the view, with the place of the link"
  })
  void links_may_come_later_than_their_events() {
    shop.append(anna, created(anna.id(), "anna", "84.95"));
    start(); // The server is still busy: there is no link yet, not even a stream of links.

    link(0, anna);
    shop.append(anna, confirmed(anna.id()));
    link(1, anna);

    Await.atMost(LIMIT)
        .exactly(
            new Lesson(
                "An order was in the store when your subscription started. Its link was not: the"
                    + " server writes links a moment later. It came then, and your view did not get"
                    + " it.",
                "In production this works on a quiet machine, and loses the last orders on a busy"
                    + " one.",
                "what your code does when it has seen all that there is"),
            List.of("OrderCreated " + anna.id(), "OrderConfirmed " + anna.id()),
            view::handled);
  }

  @Test
  @Judges({
    "3.7 subscribe to the links of the category, where the view left off",
    "3.7 hand the event behind a link to the view, with the place of the link"
  })
  void the_links_that_the_server_writes_are_followed() {
    FreshStream first = new FreshStream(category, "1");
    FreshStream second = new FreshStream(category, "2");
    shop.append(first, created(anna.id(), "anna", "84.95"));

    start();
    shop.append(second, created(ben.id(), "ben", "20.00"));
    shop.append(first, confirmed(anna.id()));

    Await.atMost(THE_SERVERS_LAG)
        .exactly(
            new Lesson(
                "Three events were appended to two streams of one category, and the server wrote a"
                    + " link to each of them. The view did not get them, in this order.",
                "In production there is no other way to see what is missing than to count.",
                "how you follow the links, and what you do with each"),
            List.of(
                "OrderCreated " + anna.id(),
                "OrderCreated " + ben.id(),
                "OrderConfirmed " + anna.id()),
            view::handled);
  }

  @Test
  @Judges("3.7 subscribe to the links of the category, where the view left off")
  void a_refusal_is_told_to_whoever_starts_it(Store store) {
    try (StoreProxy proxy = StoreProxy.inFrontOf(store)) {
      proxy.every(Call.SUBSCRIBE).neverArrives(Status.PERMISSION_DENIED);
      EventStoreDBClient refused = store.newClient(proxy.connectionString());

      String told = startTold(new CategorySubscription(refused, shop.reader(), view, category));

      new Lesson(
              "The store refused your subscription: this program may not read the links. start"
                  + " returned all the same, as if the store had agreed.",
              "In production the deployment is green, and the list of orders stands still from that"
                  + " minute on. Nobody asks a program that says that it runs.",
              "what the client gives you when you ask it to subscribe, and what is known at the"
                  + " moment when start returns")
          .expect("start throws", told);
    }
  }

  private static String startTold(CategorySubscription subscription) {
    try {
      subscription.start();
      return "start returns";
    } catch (RuntimeException refusal) {
      return "start throws";
    }
  }

  private CategorySubscription start() {
    CategorySubscription subscription =
        new CategorySubscription(client, shop.reader(), view, category);
    start(subscription);
    started.add(subscription);
    return subscription;
  }

  private static void start(CategorySubscription subscription) {
    try {
      subscription.start();
    } catch (RuntimeException e) {
      throw new Lesson(
              "Your subscription did not start: " + e + ".",
              "In production nobody may have ordered yet when a new shop opens, and its list has to"
                  + " start all the same.",
              "what you ask the store for, and what it needs to be there for that")
          .failure("a subscription", e.toString());
    }
  }

  private void followUntilItEndsOrGoesOn(Store store, StreamView view) {
    try (StoreProxy proxy = StoreProxy.inFrontOf(store)) {
      EventStoreDBClient seen = store.newClient(proxy.connectionString());
      start(new CategorySubscription(seen, shop.reader(), view, category));

      Await.atMost(LIMIT)
          .until(
              NOT_ALL_CAME,
              "the view is given an event",
              this.view::handled,
              goneOn -> !goneOn.isEmpty() || proxy.liveSubscriptions() == 0);
    }
  }

  private void awaitHandled(int count) {
    Await.atMost(LIMIT)
        .until(NOT_ALL_CAME, count + " events", () -> view.handled().size(), size -> size >= count);
  }

  /** What the server's own projection does, at a time that the test chooses. */
  private void link(long revision, FreshStream target) {
    shop.appendLinkTo(target, revision, new FreshStream("$ce", category));
  }
}
