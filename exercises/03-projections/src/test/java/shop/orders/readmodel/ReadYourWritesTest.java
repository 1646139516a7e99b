package shop.orders.readmodel;

import static shop.orders.readmodel.Afternoon.at;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.store.FreshStream;
import workshop.kit.store.Futures;
import workshop.kit.store.Streams;
import workshop.kit.time.SettableClock;

@Exercise("3.12")
@EventStore
class ReadYourWritesTest {
  private static final Duration LIMIT = Duration.ofMillis(2300);

  private final Afternoon afternoon = new Afternoon();
  private final Lesson lesson;

  ReadYourWritesTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_view_that_is_far_enough_is_read_at_once() {
    Afternoon ahead = new Afternoon();
    afternoon.viewIsAt(500);
    ahead.viewIsAt(700);

    afternoon.await(at(500), LIMIT);
    ahead.await(at(500), LIMIT);

    boolean exactlyThere = afternoon.hasReturnedBetween(0, 0);
    boolean furtherOn = ahead.hasReturnedBetween(0, 0);
    lessonOnOutcome()
        .with("ahead", ahead.outcome())
        .when(exactlyThere && !furtherOn, "only later waited")
        .when(furtherOn && !exactlyThere, "only exactly waited")
        .expect(exactlyThere && furtherOn);
  }

  @Test
  void it_waits_until_the_view_shows_the_write() {
    afternoon.viewIsAt(100);
    afternoon.after(Duration.ofMillis(900), () -> afternoon.viewIsAt(480));
    afternoon.after(Duration.ofMillis(1200), () -> afternoon.viewIsAt(500));

    afternoon.await(at(500), LIMIT);

    lessonOnOutcomeAndPlace()
        .when(afternoon.hasPolledWithoutAPause(), "no pause")
        .when(afternoon.hasReturnedBetween(0, 1199), "too early")
        .expect(afternoon.hasReturnedBetween(1200, 1500));
  }

  @Test
  void the_writes_of_others_do_not_matter() {
    afternoon.viewIsAt(100);
    afternoon.othersKeepWriting();
    afternoon.after(Duration.ofMillis(100), () -> afternoon.viewIsAt(500));

    afternoon.await(at(500), LIMIT);

    lessonOnOutcome().expect(afternoon.hasReturnedBetween(100, 400));
  }

  @Test
  void a_view_without_a_checkpoint_is_behind() {
    afternoon.after(Duration.ofMillis(100), () -> afternoon.viewIsAt(500));

    afternoon.await(at(500), LIMIT);

    lessonOnOutcomeAndPlace().expect(afternoon.hasReturnedBetween(100, 400));
  }

  @Test
  void a_command_that_stored_nothing_returns_at_once() {
    afternoon.viewIsAt(100);
    afternoon.othersKeepWriting();

    afternoon.await(Optional.empty(), LIMIT);

    lessonOnOutcome().expect(afternoon.hasReturnedBetween(0, 0));
  }

  @Test
  void it_throws_when_the_limit_is_reached() {
    afternoon.viewIsAt(100);

    afternoon.await(at(500), LIMIT);

    lessonOnOutcome()
        .when(afternoon.hasReturnedBetween(0, Long.MAX_VALUE), "it returned")
        .when(afternoon.hasThrownBetween(0, 2299), "too early")
        .expect(afternoon.hasThrownBetween(2300, 2800));
  }

  @Test
  void it_works_with_a_real_store(EventStoreDBClient client, Streams streams) {
    Shop shop = new Shop(client, streams);
    FreshStream order = streams.fresh("order");
    LaggingProjector projector = new LaggingProjector();
    Subscription feeding = feed(projector, client, shop.reader());
    shop.append(order, OrderFacts::created);
    Position written = shop.append(order, OrderFacts::confirmed);
    SettableClock clock = SettableClock.at(OrderFacts.NOON);
    ReadYourWrites gate =
        new ReadYourWrites(
            projector,
            () -> new Position(Long.MAX_VALUE, Long.MAX_VALUE),
            clock,
            duration -> {
              projector.goOn(); // It catches up only after the first pause.
              projector.pause(written, duration);
              clock.advance(duration);
            });

    try {
      lesson
          .then("await returns")
          .returns(() -> gate.await(Optional.of(written), Duration.ofSeconds(10)));
    } finally {
      projector.goOn();
      feeding.stop();
    }

    lesson.expect("confirmed", projector.lastOf(order));
  }

  @Test
  @Beyond
  void the_limit_is_a_time() {
    afternoon.viewIsAt(100);
    afternoon.eachPollTakes(Duration.ofMillis(30));

    afternoon.await(at(500), LIMIT);

    lessonOnOutcome().expect(afternoon.hasThrownBetween(2300, 2800));
  }

  @Test
  @Beyond
  void the_checkpoint_is_read_once_more_after_the_last_pause() {
    afternoon.viewIsAt(100);
    afternoon.after(Duration.ofMillis(2290), () -> afternoon.viewIsAt(500));

    afternoon.await(at(500), LIMIT);

    lessonOnOutcome().expect(afternoon.hasReturnedBetween(2290, 2800));
  }

  @Test
  @Beyond
  void a_limit_of_zero_never_waits() {
    Afternoon notShown = new Afternoon();
    afternoon.viewIsAt(500);
    notShown.viewIsAt(100);

    afternoon.await(at(500), Duration.ZERO);
    notShown.await(at(500), Duration.ZERO);

    boolean shown = afternoon.hasReturnedBetween(0, 0);
    lessonOnOutcome()
        .with("notShown", notShown.outcome())
        .when(!shown, "not read")
        .expect(shown && notShown.hasThrownBetween(0, 0));
  }

  private Lesson lessonOnOutcome() {
    return lesson.with("outcome", afternoon.outcome());
  }

  private Lesson lessonOnOutcomeAndPlace() {
    return lessonOnOutcome()
        .with("written", at(500).orElseThrow().getCommitUnsigned())
        .with("place", afternoon.placeOfView());
  }

  private static Subscription feed(
      Projector projector, EventStoreDBClient client, ReceivedEventReader reader) {
    SubscriptionListener listener =
        new SubscriptionListener() {
          @Override
          public void onEvent(Subscription subscription, ResolvedEvent resolved) {
            reader
                .read(resolved.getEvent())
                .ifPresent(
                    received -> projector.handle(received, resolved.getEvent().getPosition()));
          }
        };
    return Futures.join(client.subscribeToAll(listener, SubscribeToAllOptions.get().fromEnd()));
  }
}
