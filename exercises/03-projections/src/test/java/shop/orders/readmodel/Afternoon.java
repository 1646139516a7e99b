package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import shop.orders.projection.Delivery;
import workshop.kit.SettableClock;
import workshop.kit.lesson.Outcome;

/** A shop whose time passes only while somebody waits. */
final class Afternoon {
  private static final int PATIENCE = 10_000;
  private static final int LOOKS_IN_A_ROW = 50;
  private static final Instant START = Instant.parse("2026-03-02T14:00:00.123456789Z");

  private final SettableClock clock = SettableClock.at(START);
  private final NavigableMap<Instant, Runnable> plans = new TreeMap<>();
  private Optional<Position> checkpoint = Optional.empty();
  private Duration look = Duration.ZERO;
  private long endOfTheLog = 500;
  private boolean othersWrite;
  private int pauses;
  private int looksInARow;
  private Optional<Throwable> thrown = Optional.empty();

  private final View view =
      new View() {
        @Override
        public Optional<Position> checkpoint() {
          if (++looksInARow > LOOKS_IN_A_ROW) {
            throw new EndlessWait("%d looks %s".formatted(LOOKS_IN_A_ROW, "without a pause"));
          }
          pass(look);
          return checkpoint;
        }

        @Override
        public void handle(Delivery delivery, Position position) {
          throw new UnsupportedOperationException();
        }
      };

  /** The view has come to this place of the log; it has no checkpoint before. */
  void viewIsAt(long place) {
    checkpoint = at(place);
  }

  /** How long the database takes to say where the view is. */
  void eachLookTakes(Duration duration) {
    look = duration;
  }

  /** They have written already, and go on. */
  void othersKeepWriting() {
    endOfTheLog = 900;
    othersWrite = true;
  }

  void after(Duration time, Runnable event) {
    plans.put(START.plus(time), event);
  }

  /** The learner's code waits for what was written; what it throws is kept for the outcome. */
  void await(Optional<Position> written, Duration limit) {
    ReadYourWrites gate = new ReadYourWrites(view, this::endOfTheLog, clock, this::pause);
    thrown = Outcome.ofRunning(() -> gate.await(written, limit)).thrown();
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
    String how =
        switch (thrown.orElse(null)) {
          case null -> "gone on";
          case NotYetVisible given -> "NotYetVisible";
          case EndlessWait endless -> endless.getMessage();
          case Throwable other -> other.toString();
        };
    return "%s after %s".formatted(how, "%d ms".formatted(millis()));
  }

  /** The place that the view has come to; {@code nothing} for one without a checkpoint. */
  Object placeOfView() {
    return checkpoint.<Object>map(Position::getCommitUnsigned).orElse("nothing");
  }

  /** A place in the log. */
  static Optional<Position> at(long place) {
    return Optional.of(new Position(place, place));
  }

  private Position endOfTheLog() {
    return at(othersWrite ? endOfTheLog++ : endOfTheLog).orElseThrow();
  }

  private void pause(Duration duration) {
    looksInARow = 0;
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

  /** Somebody waits for what never comes. */
  private static final class EndlessWait extends RuntimeException {
    EndlessWait(String what) {
      super("no end: %s".formatted(what));
    }
  }
}
