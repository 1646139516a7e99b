package shop.orders.readmodel;

import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;
import static shop.orders.readmodel.Afternoon.at;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.Futures;
import workshop.kit.Lesson;
import workshop.kit.Streams;

@Exercise("3.11")
@EventStore
class ReadYourWritesTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  @Test
  void a_view_that_shows_it_already_makes_nobody_wait() {
    Afternoon afternoon = new Afternoon();
    afternoon.viewIsAt(500);
    afternoon.await(at(500), LIMIT);

    Afternoon later = new Afternoon();
    later.viewIsAt(700);
    later.await(at(500), LIMIT);

    new Lesson(
            "The view had come to 500, and in a second try to 700, when somebody asked for what was"
                + " written at 500. She had to wait.",
            "In production every page of every customer is slower than it need be, also at night"
                + " when nothing is behind.",
            "when you look at the view for the first time, and which checkpoints are far enough")
        .expect(
            "gone on after 0 ms, gone on after 0 ms", afternoon.outcome() + ", " + later.outcome());
  }

  @Test
  void it_waits_until_the_view_shows_what_was_written() {
    Afternoon afternoon = new Afternoon();
    afternoon.viewIsAt(100);
    afternoon.after(Duration.ofMillis(900), () -> afternoon.viewIsAt(480));
    afternoon.after(Duration.ofMillis(1200), () -> afternoon.viewIsAt(500));

    afternoon.await(at(500), LIMIT);

    new Lesson(
            "The view needed 1200 ms this afternoon to come to what was written. When your code let"
                + " the reader go, it was not there, or had been there for long.",
            "In production a customer confirms her order, sees it as not confirmed, and confirms it"
                + " again. It happens on the busiest days only.",
            "what you wait for: a time, or the view?")
        .expect(
            afternoon.hasGoneOnBetween(1200, 1500),
            "gone on soon after 1200 ms, the view at 500",
            afternoon.outcome() + ", " + afternoon.placeOfView());
  }

  @Test
  void what_others_write_meanwhile_does_not_matter() {
    Afternoon afternoon = new Afternoon();
    afternoon.viewIsAt(100);
    afternoon.othersKeepWriting();
    afternoon.after(Duration.ofMillis(100), () -> afternoon.viewIsAt(500));

    afternoon.await(at(500), LIMIT);

    new Lesson(
            "Her own write lay at 500, and the view had come to 500 after 100 ms. Other clerks kept"
                + " writing, and your code did not let her go on.",
            "In production the end of the log runs ahead of every view. On a busy day nobody ever"
                + " gets a page.",
            "whose position you wait for")
        .expect(
            afternoon.hasGoneOnBetween(100, 400), "gone on soon after 100 ms", afternoon.outcome());
  }

  @Test
  void it_does_not_wait_longer_than_the_limit() {
    Afternoon afternoon = new Afternoon();
    afternoon.viewIsAt(100); // And there it stays: nobody feeds it any more.

    afternoon.await(at(500), LIMIT);

    new Lesson(
            "The view stood still, the limit was 2 seconds, and your code did not say NotYetVisible"
                + " soon after it.",
            "In production a dead projection takes the whole shop with it: each request holds a"
                + " thread until none is left. Or a customer is shown old data as if it were new.",
            "the limit: on which clock you measure it, and what the caller learns when it is"
                + " reached")
        .expect(
            afternoon.saidNotYetBetween(2000, 2500),
            "NotYetVisible soon after 2000 ms",
            afternoon.outcome());
  }

  @Test
  void the_limit_is_a_time_and_no_number_of_pauses() {
    Afternoon afternoon = new Afternoon();
    afternoon.viewIsAt(100);
    afternoon.eachLookTakes(Duration.ofMillis(30));

    afternoon.await(at(500), LIMIT);

    new Lesson(
            "The view stood still, and each look took 30 ms of its own: the database was busy. The"
                + " limit was 2 seconds, and your code did not say NotYetVisible soon after it.",
            "In production each look takes longest when most people are waiting, and then the limit"
                + " does not hold.",
            "how you know that the limit has passed")
        .expect(
            afternoon.saidNotYetBetween(2000, 2500),
            "NotYetVisible soon after 2000 ms",
            afternoon.outcome());
  }

  @Test
  void what_the_view_shows_when_the_limit_has_passed_counts() {
    Afternoon afternoon = new Afternoon();
    afternoon.viewIsAt(100);
    afternoon.after(Duration.ofMillis(1990), () -> afternoon.viewIsAt(500));

    afternoon.await(at(500), LIMIT);

    new Lesson(
            "The limit was 2 seconds. The view came to what was written after 1990 ms, during the"
                + " last pause, and your code did not let the reader go.",
            "In production she has waited as long as one can, her order is on the page, and she is"
                + " told that it is not.",
            "what comes after your last pause")
        .expect(
            afternoon.hasGoneOnBetween(1990, 2500), "gone on after 2000 ms", afternoon.outcome());
  }

  @Test
  void a_limit_of_zero_is_one_look() {
    Afternoon shown = new Afternoon();
    shown.viewIsAt(500);
    shown.await(at(500), Duration.ZERO);

    Afternoon notShown = new Afternoon();
    notShown.viewIsAt(100);
    notShown.await(at(500), Duration.ZERO);

    new Lesson(
            "The limit was zero: the caller wants to know, and not to wait. The view had come to"
                + " what was written, and in a second try it had not.",
            "In production this is the page that must never wait. Now it says “not shown yet” of"
                + " what everybody can see, or it does wait.",
            "what your code does before it asks for the time")
        .expect(
            shown.hasGoneOnBetween(0, 0) && notShown.saidNotYetBetween(0, 100),
            "gone on after 0 ms, NotYetVisible after 0 ms",
            shown.outcome() + ", " + notShown.outcome());
  }

  @Test
  void a_view_that_holds_nothing_yet_is_behind() {
    Afternoon afternoon = new Afternoon();
    afternoon.after(Duration.ofMillis(100), () -> afternoon.viewIsAt(500));

    afternoon.await(at(500), LIMIT);

    new Lesson(
            "The view was new: it had no checkpoint until 100 ms had passed. Your code did not wait"
                + " for it, or fell over it.",
            "In production each new view begins with a page that is wrong, or with an error page.",
            "what an empty checkpoint says")
        .expect(
            afternoon.hasGoneOnBetween(100, 400),
            "gone on soon after 100 ms, the view at 500",
            afternoon.outcome() + ", " + afternoon.placeOfView());
  }

  @Test
  void a_command_that_wrote_nothing_makes_nobody_wait() {
    Afternoon afternoon = new Afternoon();
    afternoon.viewIsAt(100);
    afternoon.othersKeepWriting();

    afternoon.await(Optional.empty(), LIMIT);

    new Lesson(
            "The order had been confirmed before, so the command had nothing to do, and there is no"
                + " position. Your code waited for one, or fell over it.",
            "In production a customer clicks twice, and the second click ends in an error page.",
            "what there is to be seen when nothing was written")
        .expect("gone on after 0 ms", afternoon.outcome());
  }

  @Test
  void it_works_with_a_real_store_and_a_view_that_lags(EventStoreDBClient client, Streams streams) {
    Shop shop = new Shop(client, streams);
    FreshStream order = streams.fresh("order");
    LaggingView view = new LaggingView();
    Subscription feeding = feed(view, client, shop.reader());
    ReadYourWrites gate =
        new ReadYourWrites(
            view,
            () -> new Position(Long.MAX_VALUE, Long.MAX_VALUE),
            Clock.systemUTC(),
            duration -> {
              view.goOn(); // It begins to catch up only when somebody has had to wait.
              LockSupport.parkNanos(duration.toNanos());
            });

    shop.append(order, created(order.id(), "anna", "84.95"));
    Position written = shop.append(order, confirmed(order.id()));
    try {
      gate.await(Optional.of(written), Duration.ofSeconds(10));
    } catch (NotYetVisible never) {
      throw new Lesson(
              "The view came to her confirmation while your code was waiting, and your code did not"
                  + " let her go.",
              "In production every page ends in a time-out.",
              "how often you look at the view, and what you compare it with")
          .failure("gone on", never.getMessage());
    } finally {
      view.goOn();
      feeding.stop();
    }

    new Lesson(
            "The reader went on, and the view did not show her confirmation yet.",
            "In production she sees her order as not confirmed, and confirms it again.",
            "which of the two positions has to be the larger one, and what equal means")
        .expect("confirmed", view.lastOf(order.id()));
  }

  private static Subscription feed(View view, EventStoreDBClient client, DeliveryReader reader) {
    SubscriptionListener listener =
        new SubscriptionListener() {
          @Override
          public void onEvent(Subscription subscription, ResolvedEvent resolved) {
            reader
                .read(resolved.getEvent())
                .ifPresent(delivery -> view.handle(delivery, resolved.getEvent().getPosition()));
          }
        };
    return Futures.join(client.subscribeToAll(listener, SubscribeToAllOptions.get().fromEnd()));
  }
}
