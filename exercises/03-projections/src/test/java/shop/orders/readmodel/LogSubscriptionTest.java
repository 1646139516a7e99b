package shop.orders.readmodel;

import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;
import static shop.orders.projection.Facts.refunded;
import static shop.orders.projection.Facts.shipped;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.orders.projection.Thrown;
import workshop.kit.Await;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.Store;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreProxy;

@Exercise("3.4")
@EventStore
class LogSubscriptionTest {
  /** For what takes milliseconds when all is well. */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  private static final Lesson NOT_ALL_CAME =
      new Lesson(
          "Your subscription was running, events were appended, and not all of them reached the"
              + " view.",
          "In production the list of orders stands still, and no error says why.",
          "where your subscription begins, and what becomes of an event before it is in the view. A"
              + " subscription starts strictly after the place that it is given.");

  private final EventStoreDBClient client;
  private final Shop shop;
  private final FreshStream anna;
  private final FreshStream ben;
  private final FreshStream links;
  private final RecordingView view = new RecordingView();
  private final List<LogSubscription> started = new ArrayList<>();

  LogSubscriptionTest(EventStoreDBClient client, Streams streams) {
    this.client = client;
    this.shop = new Shop(client, streams);
    this.anna = streams.fresh("order");
    this.ben = streams.fresh("order");
    this.links = streams.fresh("links");
  }

  @AfterEach
  void stopAll() {
    started.forEach(subscription -> Stopping.tidyUp(subscription::stop));
  }

  @Test
  @Judges({
    "3.4 subscribe to the log, where the view left off",
    "3.4 hand an event to the view, with its place in the log"
  })
  void events_that_the_reader_does_not_know_are_passed_by() {
    viewHasComeToTheEndOfTheLog();
    start();
    shop.append(anna, created(anna.id(), "anna", "84.95"));
    shop.appendUnknown(anna);
    shop.appendLinkTo(anna, 0, links);
    shop.append(anna, confirmed(anna.id()));

    Lesson otherwise =
        new Lesson(
            "Between two events of an order came one of another team, which your reader does not"
                + " know, and a link of the store's own. The view needs the two, and nothing"
                + " else.",
            "In production the log holds everybody's events, and those of the store itself, whose"
                + " types begin with $. When your code throws on one of them, the client falls"
                + " silent: no error, no further event.",
            "what your code does when the reader gives it nothing");
    Await.atMost(LIMIT)
        .exactly(
            RecordingView.repeatsOr(otherwise),
            List.of("OrderCreated " + anna.id(), "OrderConfirmed " + anna.id()),
            view::handled);
  }

  @Test
  @Judges({
    "3.4 subscribe to the log, where the view left off",
    "3.4 hand an event to the view, with its place in the log"
  })
  void a_new_view_begins_with_the_first_event_of_the_log() {
    shop.append(anna, created(anna.id(), "anna", "84.95"));
    shop.append(anna, confirmed(anna.id()));
    shop.appendLinkTo(anna, 0, links);

    start();
    shop.append(anna, shipped(anna.id()));

    Lesson otherwise =
        new Lesson(
            "Two events were in the log before your subscription started, a third one came after"
                + " it. A view without a checkpoint needs all three.",
            "In production a new read model shows the orders from today on, and nobody remembers"
                + " that there were others.",
            "where you begin when the view has no checkpoint yet. And if not one event came:"
                + " whether you ask the store for what is behind links, for behind an old one"
                + " there may be nothing");
    Await.atMost(Shop.A_LONG_LOG)
        .exactly(
            RecordingView.repeatsOr(otherwise),
            List.of(
                "OrderCreated " + anna.id(),
                "OrderConfirmed " + anna.id(),
                "OrderShipped " + anna.id()),
            view::handled);
  }

  @Test
  @Judges("3.4 hand an event to the view, with its place in the log")
  void the_checkpoint_is_the_place_of_the_event_in_the_log() {
    viewHasComeToTheEndOfTheLog();
    start();
    Position first = shop.append(anna, created(anna.id(), "anna", "84.95"));
    Position second = shop.append(ben, created(ben.id(), "ben", "20.00"));
    Position third = shop.append(anna, confirmed(anna.id()));
    awaitHandled(3);

    new Lesson(
            "The store said at which positions of its log the three events lie, and your code gave"
                + " the view others to remember.",
            "In production the number looks right until the day of the first restart. A revision"
                + " counts within one stream, and a number that you reckoned yourself is the"
                + " place of nothing.",
            "whose coordinate you hand on: that of a stream, or that of the log?")
        .expect(List.of(first, second, third), view.positions());
  }

  @Test
  @Judges({
    "3.4 subscribe to the log, where the view left off",
    "3.4 hand an event to the view, with its place in the log"
  })
  void after_a_restart_it_goes_on_with_the_next_event() {
    viewHasComeToTheEndOfTheLog();
    LogSubscription firstLife = start();
    shop.append(anna, created(anna.id(), "anna", "84.95"));
    shop.append(ben, created(ben.id(), "ben", "20.00"));
    shop.append(anna, confirmed(anna.id()));
    awaitHandled(3);
    Stopping.stop(firstLife::stop);

    shop.append(ben, confirmed(ben.id()));
    shop.append(anna, shipped(anna.id()));
    LogSubscription secondLife = start();
    shop.append(ben, shipped(ben.id()));
    List<String> six =
        List.of(
            "OrderCreated " + anna.id(),
            "OrderCreated " + ben.id(),
            "OrderConfirmed " + anna.id(),
            "OrderConfirmed " + ben.id(),
            "OrderShipped " + anna.id(),
            "OrderShipped " + ben.id());

    Await.atMost(LIMIT)
        .exactly(
            new Lesson(
                "Three events were in the view when we stopped your subscription. Two came while it"
                    + " was away, one after it was started again.",
                "In production each restart loses the next event, or reads the whole log once more:"
                    + " ten minutes at first, some day a whole night.",
                "what you give the store to start with, and what it does with it. A subscription"
                    + " starts strictly after the place that it is given."),
            six,
            view::handled);

    Stopping.stop(secondLife::stop);
    shop.append(anna, refunded(anna.id(), "7.50"));
    start(secondLife);
    shop.append(ben, refunded(ben.id(), "7.50"));
    List<String> eight = new ArrayList<>(six);
    eight.addAll(List.of("OrderRefunded " + anna.id(), "OrderRefunded " + ben.id()));

    Await.atMost(LIMIT)
        .exactly(
            new Lesson(
                "Six events were in the view when we stopped your subscription and started the same"
                    + " one again. One came while it was away, one after it.",
                "In production an operator pauses a read model for an hour. After that she has to"
                    + " start the whole program anew, if she finds out.",
                "what start does when it is called for the second time"),
            eight,
            view::handled);
  }

  @Test
  @Judges("3.4 hand an event to the view, with its place in the log")
  void an_event_on_which_the_view_fails_is_not_passed_by(Store store) {
    viewHasComeToTheEndOfTheLog();
    shop.append(anna, created(anna.id(), "anna", "84.95"));
    shop.append(ben, created(ben.id(), "ben", "20.00"));

    followUntilItEndsOrGoesOn(store, view.thatFailsOnce());

    new Lesson(
            "The view failed on the first of two events, and your code gave it the second one all"
                + " the same.",
            "In production the first order is missing for ever: the checkpoint is beyond it, and"
                + " nothing comes back to it.",
            "who hears of what the view throws")
        .expect(List.of(), view.handled());
  }

  @Test
  @Judges("3.4 hand an event to the view, with its place in the log")
  void an_event_that_cannot_be_read_is_not_passed_by(Store store) {
    viewHasComeToTheEndOfTheLog();
    shop.appendBroken(anna);
    shop.append(ben, created(ben.id(), "ben", "20.00"));

    followUntilItEndsOrGoesOn(store, view);

    new Lesson(
            "The first of two events could not be read: the reader knows its type, and threw. Your"
                + " code gave the view the second one all the same.",
            "In production that order is missing for ever, and nobody was told. An event that is"
                + " none of your business is one thing, one that cannot be read another.",
            "who hears of what the reader throws")
        .expect(List.of(), view.handled());
  }

  @Test
  void a_refusal_is_told_to_whoever_starts_it(Store store) {
    try (StoreProxy proxy = StoreProxy.inFrontOf(store)) {
      proxy.every(Call.SUBSCRIBE).neverArrives(Status.PERMISSION_DENIED);
      EventStoreDBClient refused = store.newClient(proxy.connectionString());

      String told = startTold(new LogSubscription(refused, shop.reader(), view));

      new Lesson(
              "The store refused your subscription, since this program may not read the log, and"
                  + " start returned as if it had agreed.",
              "In production the deployment is green, and the list of orders stands still from that"
                  + " minute on. And whoever stops it right after the start stops nothing.",
              "what subscribeToAll gives you, and what is known at the moment when start returns")
          .expect("start throws", told);
    }
  }

  private static String startTold(LogSubscription subscription) {
    try {
      subscription.start();
      return "start returns";
    } catch (RuntimeException refusal) {
      return "start throws";
    } finally {
      // An interrupt that start has left behind would end the next wait of this thread instead.
      Thread.interrupted();
    }
  }

  private void viewHasComeToTheEndOfTheLog() {
    view.hasComeTo(shop.appendUnknown(links));
  }

  private LogSubscription start() {
    LogSubscription subscription = new LogSubscription(client, shop.reader(), view);
    start(subscription);
    started.add(subscription);
    return subscription;
  }

  private static void start(LogSubscription subscription) {
    try {
      subscription.start();
    } catch (RuntimeException e) {
      throw new Lesson(
              "Your subscription did not start: " + Thrown.inShort(e) + ".",
              "In production the read model stands still from this deployment on.",
              "the place in the log that you asked for. Is there an event at it?")
          .failure("a subscription", Thrown.inShort(e));
    }
  }

  private void followUntilItEndsOrGoesOn(Store store, View seenByTheSubscription) {
    try (StoreProxy proxy = StoreProxy.inFrontOf(store)) {
      EventStoreDBClient seen = store.newClient(proxy.connectionString());
      start(new LogSubscription(seen, shop.reader(), seenByTheSubscription));

      Await.atMost(LIMIT)
          .until(
              NOT_ALL_CAME,
              "the view is given an event",
              view::handled,
              goneOn -> !goneOn.isEmpty() || proxy.liveSubscriptions() == 0);
    }
  }

  private void awaitHandled(int count) {
    Await.atMost(LIMIT)
        .until(NOT_ALL_CAME, count + " events", () -> view.handled().size(), size -> size >= count);
  }
}
