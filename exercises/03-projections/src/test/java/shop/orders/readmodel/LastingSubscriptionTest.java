package shop.orders.readmodel;

import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;
import static shop.orders.projection.Facts.shipped;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.orders.projection.Thrown;
import workshop.kit.Await;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.Futures;
import workshop.kit.Lesson;
import workshop.kit.Store;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreProxy;

@Exercise("3.6")
@EventStore
class LastingSubscriptionTest {
  private static final Status SERVER_STOPPED = Status.ABORTED.withDescription("server stopped");

  /** For what takes milliseconds when all is well. */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  /** Of tries: far more than there should be. */
  private static final int MANY = 10;

  private final StoreProxy proxy;
  private final EventStoreDBClient client;
  private final Shop shop;
  private final FreshStream order;
  private final FreshStream links;
  private final RecordingView view = new RecordingView();
  private final Agenda agenda = new Agenda(LIMIT);
  private final List<Throwable> alarms = new CopyOnWriteArrayList<>();
  private final LastingSubscription subscription;

  LastingSubscriptionTest(Store store, Streams streams) {
    this.proxy = StoreProxy.inFrontOf(store);
    this.shop = new Shop(store.client(), streams);
    this.order = streams.fresh("order");
    this.links = streams.fresh("links");
    this.client = store.newClient(proxy.connectionString());
    this.subscription = new LastingSubscription(client, shop.reader(), view, agenda, alarms::add);
    view.hasComeTo(shop.appendUnknown(order));
  }

  @AfterEach
  void closeProxy() {
    proxy.close();
  }

  @Test
  void a_new_view_begins_with_the_first_event_of_the_log() {
    shop.append(order, created(order.id(), "anna", "84.95"));
    shop.appendLinkTo(order, 1, links); // At 0 lies another team's event.
    RecordingView fresh = new RecordingView();
    start(new LastingSubscription(client, shop.reader(), fresh, agenda, alarms::add));
    shop.append(order, confirmed(order.id()));

    Lesson otherwise =
        new Lesson(
            "An order was created before your subscription started, and confirmed after it."
                + " A view without a checkpoint needs both events.",
            "In production a new read model shows the orders from today on, and nobody"
                + " remembers that there were others.",
            "where you begin when the view has no checkpoint yet. And if not one event came:"
                + " whether you ask the store for what is behind links, for behind an old"
                + " one there may be nothing");
    Await.atMost(Shop.A_LONG_LOG)
        .exactly(
            RecordingView.repeatsOr(otherwise),
            List.of("OrderCreated " + order.id(), "OrderConfirmed " + order.id()),
            fresh::handled);
  }

  @Test
  void after_a_drop_and_a_pause_it_goes_on_where_it_was() {
    startAndTakeTheFirstEvent();
    drop();
    shop.append(order, confirmed(order.id()));

    agenda.runNext();

    Await.atMost(LIMIT)
        .exactly(
            new Lesson(
                "The server dropped your subscription, an order was confirmed, and your next try"
                    + " succeeded. The view needs that event, and the one before not again.",
                "In production every restart of the server doubles or loses what lies around it.",
                "which checkpoint your second try begins with, and when you ask for it"),
            List.of("OrderCreated " + order.id(), "OrderConfirmed " + order.id()),
            view::handled);
  }

  @Test
  void it_pauses_before_it_tries_again() {
    startAndTakeTheFirstEvent();
    int before = tries();
    drop();

    new Lesson(
            "The server dropped your subscription. There is no single next try, a second later.",
            "In production a server that is starting is met by all its clients at once, and goes"
                + " down again.",
            "who runs your next try, and after which pause")
        .expect(
            "one try after PT1S, none before",
            "one try after "
                + agenda.nextPause()
                + (tries() == before ? ", none before" : ", one at once"));
  }

  @Test
  void a_refused_try_leads_to_one_other_try() {
    startAndTakeTheFirstEvent();
    drop();
    proxy.next(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
    agenda.runNext();
    agenda.awaitNext();
    agenda.runNext();
    awaitLive();
    agenda.runAll(); // If a try is left over, this is when it begins.
    shop.append(order, shipped(order.id()));

    Await.atMost(LIMIT)
        .exactly(
            new Lesson(
                "The server dropped your subscription and refused your first try; then it was well"
                    + " again. Now your code has begun more than one subscription.",
                "In production two subscriptions write to one view. Each event is there twice, and"
                    + " they overtake each other.",
                "how often you hear of one refusal: this client lets the future fail and calls"
                    + " onCancelled as well"),
            List.of("OrderCreated " + order.id(), "OrderShipped " + order.id()),
            view::handled);
    new Lesson(
            "The view is right, but your code follows the log more than once.",
            "In production each restart of the server adds a subscription, until it is slow.",
            "how often you hear of one refusal")
        .expect(1, proxy.liveSubscriptions());
  }

  @Test
  void a_start_that_is_refused_is_tried_again() {
    proxy.next(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
    start();
    awaitTheNextTryOrAlarm();
    agenda.runNext();
    shop.append(order, created(order.id(), "anna", "84.95"));

    Await.atMost(LIMIT)
        .exactly(
            new Lesson(
                "Your program started while the server was down, and your first subscription was"
                    + " refused. The server is back, and your next try brings nothing.",
                "In production the whole machine room starts at the same moment: whoever is a second"
                    + " too early stays without a subscription.",
                "what becomes of a refusal before there was any success"),
            List.of("OrderCreated " + order.id()),
            view::handled);
  }

  @Test
  void start_does_not_wait_for_the_store() {
    CompletableFuture<Void> answer = new CompletableFuture<>();
    proxy.next(Call.SUBSCRIBE).waitsFor(answer::join);
    try {
      CompletableFuture<Void> started = CompletableFuture.runAsync(this::start);
      Await.atMost(LIMIT)
          .until(
              new Lesson(
                  "The store took its time to answer your subscription, and start did not return"
                      + " meanwhile.",
                  "In production the server hangs for a minute, and so does your program: the"
                      + " thread that starts it, and later the one that runs your tries.",
                  "what waits for the store's answer in your code"),
              "start returns",
              () -> started.isDone() ? "start returns" : "start waits",
              "start returns"::equals);
      Futures.join(started);
    } finally {
      answer.complete(null);
    }
  }

  @Test
  void after_three_tries_in_vain_a_person_is_called() {
    startAndTakeTheFirstEvent();
    int before = tries();
    proxy.every(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
    drop();
    runTriesUntilTheAlarm();

    new Lesson(
            "The server refused every try.",
            "In production a program that tries for ever looks busy and does nothing; one that"
                + " never calls anybody is found on Monday.",
            "what you count, and when it is enough")
        .expect("3 tries, 1 alarm", inShort(tries() - before));
    new Lesson(
            "The server had said why: \"server stopped\". The person who was called was not told.",
            "In production she begins with the network and the passwords, and finds the reason an"
                + " hour later in another machine's log.",
            "what you know when you give up, and what of it the alarm gets")
        .expect("server stopped", reasonOf(alarms.getFirst()));
  }

  /** Told by the future alone, and on the thread that asks: whatever follows has followed. */
  @Test
  void a_connection_that_is_gone_altogether_is_noticed_and_left_alone_in_the_end() {
    Futures.join(client.shutdown());
    start();
    awaitTheNextTryOrAlarm();
    int tries = runTriesUntilTheAlarm();

    new Lesson(
            "The client was shut down before your subscription started. The start and every try"
                + " failed at once.",
            "In production a program that tries for ever looks busy and does nothing; one that"
                + " never calls anybody is found on Monday.",
            "what you count, and whether the start is one of them")
        .expect("3 tries, 1 alarm", inShort(tries));
    new Lesson(
            "A person was called, and your code went on trying: one more try is planned.",
            "In production the person mends it and starts the program again. Then there are two"
                + " subscriptions, and the old one calls her at each further try.",
            "what your code does after the alarm")
        .expect("no try planned", agenda.isEmpty() ? "no try planned" : "a try planned");
  }

  @Test
  void a_success_wipes_the_slate_clean() {
    startAndTakeTheFirstEvent();
    for (int day = 1; day <= 5; day++) {
      drop();
      proxy.next(Call.SUBSCRIBE).neverArrives(SERVER_STOPPED);
      agenda.runNext();
      awaitTheNextTryOrAlarm();
      agenda.runNext();
      proxy.heal();
      shop.append(order, shipped(order.id()));
      awaitHandled(1 + day);
    }

    new Lesson(
            "On five days the server was stopped and came back; each time it refused your first try,"
                + " and your second one succeeded. A person was called all the same.",
            "In production nobody believes an alarm that comes with every deployment.",
            "when you begin to count anew")
        .expect(0, alarms.size());
  }

  @Test
  void a_success_counts_although_no_event_comes() {
    startAndTakeTheFirstEvent();
    drop();
    for (int night = 1; night <= 5; night++) {
      proxy.next(Call.SUBSCRIBE).endsAfter(0, SERVER_STOPPED); // Right after the confirmation.
      agenda.runNext();
      awaitTheNextTryOrAlarm();
    }

    new Lesson(
            "On five quiet nights the server was stopped and came back. Each time your first try"
                + " succeeded, and nobody ordered anything before the next drop. A person was"
                + " called all the same.",
            "In production she is called for a shop that sleeps, and with the alarm your code has"
                + " given up: from now on it does stand still.",
            "by what you know that a subscription succeeded")
        .expect(0, alarms.size());
  }

  private static String reasonOf(Throwable alarm) {
    for (Throwable cause = alarm; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains(SERVER_STOPPED.getDescription())) {
        return SERVER_STOPPED.getDescription();
      }
    }
    return alarm == null ? "nothing" : Thrown.inShort(alarm);
  }

  /** Runs what is planned, one after the other; how many there were. */
  private int runTriesUntilTheAlarm() {
    int tries = 0;
    while (alarms.isEmpty() && tries < MANY) {
      agenda.runNext();
      tries++;
      awaitTheNextTryOrAlarm();
    }
    return tries;
  }

  private void awaitTheNextTryOrAlarm() {
    Await.atMost(LIMIT)
        .until(
            new Lesson(
                "A subscription was refused, and then nothing happened any more: no next try, no"
                    + " alarm.",
                "In production the list of orders stands still, and every light is green.",
                "by whom you hear of a refusal: your listener, or the future, or both?"),
            "a next try, or an alarm",
            () -> agenda.isEmpty() && alarms.isEmpty() ? "nothing" : "something",
            "something"::equals);
  }

  private String inShort(int tries) {
    return "%d tries, %d alarm%s".formatted(tries, alarms.size(), alarms.size() == 1 ? "" : "s");
  }

  private void awaitHandled(int events) {
    Await.atMost(LIMIT)
        .until(
            new Lesson(
                "The server was stopped and came back, as on the days before, and your subscription"
                    + " did not.",
                "In production your program survives three deployments of the server and dies of"
                    + " the fourth.",
                "when you begin to count anew"),
            events + " events in the view",
            () -> view.handled().size(),
            size -> size >= events);
  }

  private void startAndTakeTheFirstEvent() {
    shop.append(order, created(order.id(), "anna", "84.95"));
    start();
    Await.atMost(LIMIT)
        .exactly(
            new Lesson(
                "Your subscription was started, and the event after the view's checkpoint did not"
                    + " come, or not alone.",
                "In production there is nothing to go on with.",
                "how you subscribe in the first place"),
            List.of("OrderCreated " + order.id()),
            view::handled);
    awaitLive();
  }

  private void start() {
    start(subscription);
  }

  private static void start(LastingSubscription subscription) {
    try {
      subscription.start();
    } catch (RuntimeException e) {
      throw new Lesson(
              "The server refused your first subscription, and start threw "
                  + Thrown.inShort(e)
                  + ".",
              "In production nobody calls start a second time: the program ends, or runs without"
                  + " its list of orders.",
              "what becomes of a refusal before there was any success")
          .failure("a next try", Thrown.inShort(e));
    }
  }

  private void drop() {
    int before = tries();
    proxy.dropSubscriptions(SERVER_STOPPED);
    agenda.awaitNextOr(() -> !alarms.isEmpty() || tries() > before);
  }

  private void awaitLive() {
    Await.atMost(LIMIT)
        .until(
            new Lesson(
                "The server was there, and your subscription was not.",
                "In production the list of orders stands still.",
                "what your next try does"),
            "a subscription",
            proxy::liveSubscriptions,
            live -> live >= 1);
  }

  private int tries() {
    return proxy.wire().calls(Call.SUBSCRIBE).size();
  }
}
