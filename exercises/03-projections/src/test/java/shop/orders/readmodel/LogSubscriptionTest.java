package shop.orders.readmodel;

import static shop.orders.readmodel.RecordingView.event;
import static shop.orders.readmodel.RecordingView.repeatsOr;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
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
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("3.4")
@EventStore
class LogSubscriptionTest {
  /** For what takes milliseconds when all is well. */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  private final EventStoreDBClient client;
  private final StoreFaults faults;
  private final Lesson lesson;
  private final Shop shop;
  private final FreshStream anna;
  private final FreshStream ben;
  private final FreshStream links;
  private final RecordingView view = new RecordingView();
  private final List<LogSubscription> started = new ArrayList<>();

  LogSubscriptionTest(
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
  void events_that_the_reader_does_not_know_are_passed_by() {
    viewHasComeToTheEndOfTheLog();
    startOverFaults(view);
    shop.append(anna, OrderFacts::created);
    shop.appendUnknown(anna);
    shop.appendLinkTo(anna, 0, links);
    shop.append(anna, OrderFacts::confirmed);

    Await.atMost(LIMIT)
        .exactlyOr(
            seen -> theStoreSentNothing() ? notAllCame() : repeatsOr(lesson).apply(seen),
            List.of(event("OrderCreated", anna), event("OrderConfirmed", anna)),
            view::handled);
  }

  @Test
  void a_new_view_begins_with_the_first_event_of_the_log() {
    shop.append(anna, OrderFacts::created);
    shop.append(anna, OrderFacts::confirmed);
    shop.appendLinkTo(anna, 0, links);

    start();
    shop.append(anna, OrderFacts::shipped);

    Await.atMost(Shop.A_LONG_LOG)
        .exactlyOr(
            repeatsOr(lesson),
            List.of(
                event("OrderCreated", anna),
                event("OrderConfirmed", anna),
                event("OrderShipped", anna)),
            view::handled);
  }

  @Test
  void the_checkpoint_is_the_place_of_the_event_in_the_log() {
    viewHasComeToTheEndOfTheLog();
    start();
    Position first = shop.append(anna, OrderFacts::created);
    Position second = shop.append(ben, OrderFacts::created);
    Position third = shop.append(anna, OrderFacts::confirmed);
    awaitHandled(3);

    lesson.expect(List.of(first, second, third), view.positions());
  }

  @Test
  void after_a_restart_it_goes_on_with_the_next_event() {
    viewHasComeToTheEndOfTheLog();
    LogSubscription firstLife = start();
    shop.append(anna, OrderFacts::created);
    shop.append(ben, OrderFacts::created);
    shop.append(anna, OrderFacts::confirmed);
    awaitHandled(3);
    stop(firstLife);

    shop.append(ben, OrderFacts::confirmed);
    shop.append(anna, OrderFacts::shipped);
    start();
    shop.append(ben, OrderFacts::shipped);

    Await.atMost(LIMIT)
        .exactly(
            lesson,
            List.of(
                event("OrderCreated", anna),
                event("OrderCreated", ben),
                event("OrderConfirmed", anna),
                event("OrderConfirmed", ben),
                event("OrderShipped", anna),
                event("OrderShipped", ben)),
            view::handled);
  }

  @Test
  void the_same_subscription_can_be_started_again() {
    viewHasComeToTheEndOfTheLog();
    LogSubscription subscription = start();
    shop.append(anna, OrderFacts::created);
    awaitHandled(1);
    stop(subscription);

    shop.append(anna, OrderFacts::confirmed);
    start(subscription);
    shop.append(anna, OrderFacts::shipped);

    Await.atMost(LIMIT)
        .exactly(
            lesson,
            List.of(
                event("OrderCreated", anna),
                event("OrderConfirmed", anna),
                event("OrderShipped", anna)),
            view::handled);
  }

  @Test
  void an_event_on_which_the_view_fails_is_not_passed_by() {
    viewHasComeToTheEndOfTheLog();
    shop.append(anna, OrderFacts::created);
    shop.append(ben, OrderFacts::created);

    followUntilItEndsOrGoesOn(view.thatFailsOnce());

    lesson.expect(List.of(), view.handled());
  }

  @Test
  void an_event_that_cannot_be_read_is_not_passed_by() {
    viewHasComeToTheEndOfTheLog();
    shop.appendBroken(anna);
    shop.append(ben, OrderFacts::created);

    followUntilItEndsOrGoesOn(view);

    lesson.expect(List.of(), view.handled());
  }

  @Test
  void a_refusal_is_told_to_whoever_starts_it() {
    faults.every(Call.SUBSCRIBE).neverArrives(Status.PERMISSION_DENIED);
    LogSubscription refused = new LogSubscription(faults.client(), shop.reader(), view);

    Outcome<Void> outcome = Outcome.ofRunning(refused::start);
    // An interrupt that start has left behind would end the next wait of this thread instead.
    Thread.interrupted();

    lesson.expect(outcome.threw(RuntimeException.class));
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

  private void start(LogSubscription subscription) {
    lesson.shared("start threw").returns(subscription::start);
  }

  private void stop(LogSubscription subscription) {
    lesson.shared("stop threw").returns(subscription::stop);
  }

  private void startOverFaults(View view) {
    start(new LogSubscription(faults.client(), shop.reader(), view));
  }

  private boolean theStoreSentNothing() {
    return faults.eventsReceived(Call.SUBSCRIBE) == 0;
  }

  private void followUntilItEndsOrGoesOn(View seenByTheSubscription) {
    startOverFaults(seenByTheSubscription);
    Await.atMost(LIMIT)
        .until(
            notAllCame().then("not one"),
            () -> !view.handled().isEmpty() || faults.liveSubscriptions() == 0);
  }

  private void awaitHandled(int count) {
    Await.atMost(LIMIT)
        .until(notAllCame(), count, () -> view.handled().size(), size -> size >= count);
  }

  private Lesson notAllCame() {
    return lesson.shared("not all came");
  }
}
