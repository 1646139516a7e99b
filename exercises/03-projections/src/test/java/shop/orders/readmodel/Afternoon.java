package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import shop.orders.projection.ReceivedEvent;
import workshop.kit.lesson.Outcome;
import workshop.kit.time.SettableClock;

/** A shop whose time passes only while the code under test sleeps or reads the checkpoint. */
final class Afternoon {
  private static final int PATIENCE = 10_000;
  private static final int POLLS_IN_A_ROW = 10;

  /** Near the largest int, and on both sides of it. */
  private static final long FIRST_PLACE = Integer.MAX_VALUE - 450L;

  private static final Instant START = Instant.parse("2026-03-02T23:59:59.123456789Z");

  private final SettableClock clock = SettableClock.at(START);
  private final NavigableMap<Instant, Runnable> plans = new TreeMap<>();
  private Optional<Position> checkpoint = Optional.empty();
  private Duration poll = Duration.ZERO;
  private long endOfTheLog = 500;
  private boolean othersWrite;
  private int pauses;
  private int pollsInARow;
  private Optional<Throwable> thrown = Optional.empty();

  private final Projector projector =
      new Projector() {
        @Override
        public Optional<Position> checkpoint() {
          if (++pollsInARow > POLLS_IN_A_ROW) {
            throw new NoPause();
          }
          pass(poll);
          return checkpoint;
        }

        @Override
        public void handle(ReceivedEvent received, Position position) {
          throw new UnsupportedOperationException();
        }
      };

  /** The view has reached this place of the log; it has no checkpoint before. */
  void viewIsAt(long place) {
    checkpoint = at(place);
  }

  /** How long the database takes to say where the view is. */
  void eachPollTakes(Duration duration) {
    poll = duration;
  }

  /** They are ahead already, and go on. */
  void othersKeepWriting() {
    endOfTheLog = 900;
    othersWrite = true;
  }

  void after(Duration time, Runnable event) {
    plans.put(START.plus(time), event);
  }

  /** Calls the code under test; an exception is kept for the outcome. */
  void await(Optional<Position> written, Duration limit) {
    ReadYourWrites gate = new ReadYourWrites(projector, this::endOfTheLog, clock, this::pause);
    thrown = Outcome.ofRunning(() -> gate.await(written, limit)).thrown();
  }

  boolean hasReturnedBetween(long earliest, long latest) {
    return thrown.isEmpty() && earliest <= millis() && millis() <= latest;
  }

  boolean hasThrownBetween(long earliest, long latest) {
    return thrown.filter(NotYetVisible.class::isInstance).isPresent()
        && earliest <= millis()
        && millis() <= latest;
  }

  boolean hasPolledWithoutAPause() {
    return thrown.filter(NoPause.class::isInstance).isPresent();
  }

  /** {@code "returned after 0 ms"} */
  String outcome() {
    String how =
        switch (thrown.orElse(null)) {
          case null -> "returned";
          case NotYetVisible given -> "NotYetVisible";
          case NoPause ignored -> "no end";
          case EndlessWait endless -> endless.getMessage();
          case Throwable other -> other.getClass().getSimpleName();
        };
    return "%s after %s".formatted(how, "%d ms".formatted(millis()));
  }

  /** The position that the view has reached; {@code no position} for one without a checkpoint. */
  Object placeOfView() {
    return checkpoint.<Object>map(Position::getCommitUnsigned).orElse("no position");
  }

  /** A place in the log. */
  static Optional<Position> at(long place) {
    return Optional.of(new Position(FIRST_PLACE + place, FIRST_PLACE + place));
  }

  private Position endOfTheLog() {
    return at(othersWrite ? endOfTheLog++ : endOfTheLog).orElseThrow();
  }

  private void pause(Duration duration) {
    pollsInARow = 0;
    if (++pauses > PATIENCE) {
      throw new EndlessWait("%d pauses".formatted(PATIENCE));
    }
    pass(duration);
  }

  private void pass(Duration duration) {
    clock.advance(duration);
    while (!plans.isEmpty() && !plans.firstKey().isAfter(clock.instant())) {
      plans.pollFirstEntry().getValue().run();
    }
  }

  private long millis() {
    return Duration.between(START, clock.instant()).toMillis();
  }

  /** The code under test reads the checkpoint again and again, and no time passes. */
  private static final class NoPause extends RuntimeException {}

  /** The code under test waits for something that never comes. */
  private static final class EndlessWait extends RuntimeException {
    EndlessWait(String what) {
      super("no end: %s".formatted(what));
    }
  }
}
