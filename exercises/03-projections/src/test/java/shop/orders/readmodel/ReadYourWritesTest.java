package shop.orders.readmodel;

import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.Subscription;
import com.eventstore.dbclient.SubscriptionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import shop.orders.projection.Delivery;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.Futures;
import workshop.kit.Lesson;
import workshop.kit.SettableClock;
import workshop.kit.Streams;
import workshop.kit.Track;

@Exercise(
    id = "3.11",
    title = "Read your own writes",
    points = 20,
    minutes = 20,
    track = Track.SECOND_DAY)
@EventStore
class ReadYourWritesTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  @Test
  void a_view_that_shows_it_already_makes_nobody_wait() {
    Afternoon afternoon = new Afternoon();
    afternoon.viewIsAt(500);
    await(afternoon, at(500));

    Afternoon later = new Afternoon();
    later.viewIsAt(700);
    await(later, at(500));

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

    await(afternoon, at(500));

    new Lesson(
            "The view needed 1200 ms this afternoon to come to what was written. When your code let"
                + " the reader go, it was not there, or had been there for long.",
            "In production a customer confirms her order, sees it as not confirmed, and confirms it"
                + " again. It happens on the busiest days only.",
            "what you wait for: a time, or the view?")
        .expect(
            afternoon.hasGoneOnBetween(1200, 1500),
            "gone on soon after 1200 ms, the view at 500",
            afternoon.outcome() + ", the view at " + afternoon.placeOfView());
  }

  @Test
  void what_others_write_meanwhile_does_not_matter() {
    Afternoon afternoon = new Afternoon();
    afternoon.viewIsAt(100);
    afternoon.othersKeepWriting();
    afternoon.after(Duration.ofMillis(100), () -> afternoon.viewIsAt(500));

    await(afternoon, at(500));

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

    await(afternoon, at(500));

    new Lesson(
            "The view stood still, the limit was 2 seconds, and your code did not say NotYetVisible"
                + " soon after it.",
            "In production a dead projection takes the whole shop with it: each request holds a"
                + " thread until none is left. Or a customer is shown old data as if it were new.",
            "the limit, and what the caller learns when it is reached")
        .expect(
            afternoon.saidNotYetBetween(2000, 2500),
            "NotYetVisible soon after 2000 ms",
            afternoon.outcome());
  }

  @Test
  void a_command_that_wrote_nothing_makes_nobody_wait() {
    Afternoon afternoon = new Afternoon();
    afternoon.viewIsAt(100);
    afternoon.othersKeepWriting();

    await(afternoon, Optional.empty());

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
              "The view caught up while your code was waiting, and your code did not notice.",
              "In production every page ends in a time-out.",
              "how often you look at the view")
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

  private static void await(Afternoon afternoon, Optional<Position> written) {
    ReadYourWrites gate =
        new ReadYourWrites(
            afternoon.view, afternoon::endOfTheLog, afternoon.clock, afternoon::pause);
    try {
      gate.await(written, LIMIT);
    } catch (RuntimeException e) {
      afternoon.thrown = Optional.of(e);
    }
  }

  private static Optional<Position> at(long place) {
    return Optional.of(new Position(place, place));
  }

  /** A shop whose time passes only while somebody waits. */
  private static final class Afternoon {

    /** Somebody waits for what never comes. */
    static final class EndlessWait extends RuntimeException {
      EndlessWait(String how) {
        super(how);
      }
    }

    private static final int PATIENCE = 10_000;
    private static final Instant START = Instant.parse("2026-03-02T14:00:00Z");

    private final SettableClock clock = SettableClock.at(START.toString());
    private final NavigableMap<Instant, Runnable> plans = new TreeMap<>();
    private long placeOfView;
    private long endOfTheLog = 500;
    private boolean othersWrite;
    private int looksAndPauses;
    private Optional<RuntimeException> thrown = Optional.empty();

    private final View view =
        new View() {
          @Override
          public Optional<Position> checkpoint() {
            loseSomePatience("looked at the view");
            return at(placeOfView);
          }

          @Override
          public void handle(Delivery delivery, Position position) {
            throw new UnsupportedOperationException();
          }
        };

    void viewIsAt(long place) {
      placeOfView = place;
    }

    long placeOfView() {
      return placeOfView;
    }

    void othersKeepWriting() {
      othersWrite = true;
    }

    void after(Duration time, Runnable event) {
      plans.put(START.plus(time), event);
    }

    Position endOfTheLog() {
      return at(othersWrite ? endOfTheLog++ : endOfTheLog).orElseThrow();
    }

    void pause(Duration duration) {
      loseSomePatience("paused");
      clock.advance(duration);
      while (!plans.isEmpty() && !plans.firstKey().isAfter(clock.instant())) {
        plans.pollFirstEntry().getValue().run();
      }
    }

    boolean hasGoneOnBetween(long earliest, long latest) {
      return thrown.isEmpty() && earliest <= millis() && millis() <= latest;
    }

    boolean saidNotYetBetween(long earliest, long latest) {
      return thrown.filter(NotYetVisible.class::isInstance).isPresent()
          && earliest <= millis()
          && millis() <= latest;
    }

    /** {@code "gone on after 0 ms"} */
    String outcome() {
      String what =
          switch (thrown.orElse(null)) {
            case null -> "gone on";
            case NotYetVisible given -> "NotYetVisible";
            case EndlessWait endless -> endless.getMessage();
            case RuntimeException e -> e.toString();
          };
      return what + " after " + millis() + " ms";
    }

    private long millis() {
      return Duration.between(START, clock.instant()).toMillis();
    }

    private void loseSomePatience(String what) {
      if (++looksAndPauses > PATIENCE) {
        throw new EndlessWait("no end: your code had %s %d times".formatted(what, PATIENCE));
      }
    }
  }

  /** Takes nothing before it is told to go on. */
  private static final class LaggingView implements View {
    private final CountDownLatch told = new CountDownLatch(1);
    private final RecordingView view = new RecordingView();

    void goOn() {
      told.countDown();
    }

    @Override
    public Optional<Position> checkpoint() {
      return view.checkpoint();
    }

    @Override
    public void handle(Delivery delivery, Position position) {
      try {
        told.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      view.handle(delivery, position);
    }

    String lastOf(String orderId) {
      return view.handled().contains("OrderConfirmed " + orderId) ? "confirmed" : "not confirmed";
    }
  }
}
