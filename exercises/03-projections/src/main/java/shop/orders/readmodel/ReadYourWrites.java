package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import workshop.todo.Todo;

/** Makes a reader wait until a view shows what she has just written. */
public final class ReadYourWrites {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

  private final Projector projector;
  private final Supplier<Position> endOfTheLog;
  private final Clock clock;
  private final Sleeper sleeper;

  /**
   * @param projector what the reader is going to look at
   * @param endOfTheLog where the last event of the whole store lies now
   */
  public ReadYourWrites(
      Projector projector, Supplier<Position> endOfTheLog, Clock clock, Sleeper sleeper) {
    this.projector = projector;
    this.endOfTheLog = endOfTheLog;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** For the status page: whether the view has come to the end of the log. */
  public boolean isUpToDate() {
    Position end = endOfTheLog.get();
    return projector.checkpoint().filter(reached -> reached.compareTo(end) >= 0).isPresent();
  }

  /**
   * Returns as soon as the view shows what was written.
   *
   * @param written where the last event of a command lies in the log; empty when there was nothing
   *     to do
   * @throws NotYetVisible when the view has not come that far within the limit
   */
  public void await(Optional<Position> written, Duration limit) {
    // region 3.11 wait until the view has come to what was written, no longer than the limit
    throw new Todo("3.11", "wait until the view has come to what was written, no longer than the limit");
    // endregion
  }
}
