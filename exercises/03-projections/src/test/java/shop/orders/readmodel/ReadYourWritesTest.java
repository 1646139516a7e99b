package shop.orders.readmodel;

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
import shop.orders.fixtures.OrderFacts;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.Futures;
import workshop.kit.Streams;
import workshop.kit.lesson.Lesson;

@Exercise("3.11")
@EventStore
class ReadYourWritesTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final Afternoon afternoon = new Afternoon();
  private final Lesson lesson;

  ReadYourWritesTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_view_that_shows_it_already_makes_nobody_wait() {
    Afternoon later = new Afternoon();
    afternoon.viewIsAt(500);
    later.viewIsAt(700);

    afternoon.await(at(500), LIMIT);
    later.await(at(500), LIMIT);

    lessonOnOutcome()
        .with("later", later.outcome())
        .expect(afternoon.hasGoneOnBetween(0, 0) && later.hasGoneOnBetween(0, 0));
  }

  @Test
  void it_waits_until_the_view_shows_what_was_written() {
    afternoon.viewIsAt(100);
    afternoon.after(Duration.ofMillis(900), () -> afternoon.viewIsAt(480));
    afternoon.after(Duration.ofMillis(1200), () -> afternoon.viewIsAt(500));

    afternoon.await(at(500), LIMIT);

    lessonOnOutcomeAndPlace().expect(afternoon.hasGoneOnBetween(1200, 1500));
  }

  @Test
  void what_others_write_meanwhile_does_not_matter() {
    afternoon.viewIsAt(100);
    afternoon.othersKeepWriting();
    afternoon.after(Duration.ofMillis(100), () -> afternoon.viewIsAt(500));

    afternoon.await(at(500), LIMIT);

    lessonOnOutcome().expect(afternoon.hasGoneOnBetween(100, 400));
  }

  @Test
  void it_does_not_wait_longer_than_the_limit() {
    afternoon.viewIsAt(100); // And there it stays: nobody feeds it any more.

    afternoon.await(at(500), LIMIT);

    lessonOnOutcome().expect(afternoon.saidNotYetBetween(2000, 2500));
  }

  @Test
  void the_limit_is_a_time_and_no_number_of_pauses() {
    afternoon.viewIsAt(100);
    afternoon.eachLookTakes(Duration.ofMillis(30));

    afternoon.await(at(500), LIMIT);

    lessonOnOutcome().expect(afternoon.saidNotYetBetween(2000, 2500));
  }

  @Test
  void what_the_view_shows_when_the_limit_has_passed_counts() {
    afternoon.viewIsAt(100);
    afternoon.after(Duration.ofMillis(1990), () -> afternoon.viewIsAt(500));

    afternoon.await(at(500), LIMIT);

    lessonOnOutcome().expect(afternoon.hasGoneOnBetween(1990, 2500));
  }

  @Test
  void a_limit_of_zero_is_one_look() {
    Afternoon notShown = new Afternoon();
    afternoon.viewIsAt(500);
    notShown.viewIsAt(100);

    afternoon.await(at(500), Duration.ZERO);
    notShown.await(at(500), Duration.ZERO);

    lessonOnOutcome()
        .with("notShown", notShown.outcome())
        .expect(afternoon.hasGoneOnBetween(0, 0) && notShown.saidNotYetBetween(0, 100));
  }

  @Test
  void a_view_that_holds_nothing_yet_is_behind() {
    afternoon.after(Duration.ofMillis(100), () -> afternoon.viewIsAt(500));

    afternoon.await(at(500), LIMIT);

    lessonOnOutcomeAndPlace().expect(afternoon.hasGoneOnBetween(100, 400));
  }

  @Test
  void a_command_that_wrote_nothing_makes_nobody_wait() {
    afternoon.viewIsAt(100);
    afternoon.othersKeepWriting();

    afternoon.await(Optional.empty(), LIMIT);

    lessonOnOutcome().expect(afternoon.hasGoneOnBetween(0, 0));
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
            Clock.systemDefaultZone(),
            duration -> {
              view.goOn(); // It begins to catch up only when somebody has had to wait.
              LockSupport.parkNanos(duration.toNanos());
            });

    shop.append(order, OrderFacts::created);
    Position written = shop.append(order, OrderFacts::confirmed);
    try {
      lesson
          .then("the wait ends")
          .returns(() -> gate.await(Optional.of(written), Duration.ofSeconds(10)));
    } finally {
      view.goOn();
      feeding.stop();
    }

    lesson.expect("confirmed", view.lastOf(order));
  }

  private Lesson lessonOnOutcome() {
    return lesson.with("outcome", afternoon.outcome());
  }

  private Lesson lessonOnOutcomeAndPlace() {
    return lessonOnOutcome().with("place", afternoon.placeOfView());
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
