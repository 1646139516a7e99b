package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import workshop.todo.Todo;

/** Lets a reader wait until a view shows the reader's own write. */
public final class ReadYourWrites {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

  private final Projector projector;
  private final Supplier<Position> endOfTheLog;
  private final Clock clock;
  private final Sleeper sleeper;

  /**
   * @param projector of the view that the reader is going to see
   * @param endOfTheLog the position of the newest event of the whole store
   */
  public ReadYourWrites(
      Projector projector, Supplier<Position> endOfTheLog, Clock clock, Sleeper sleeper) {
    this.projector = projector;
    this.endOfTheLog = endOfTheLog;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** For the status page: whether the view has reached the end of the log. */
  public boolean isUpToDate() {
    Position end = endOfTheLog.get();
    return projector.checkpoint().filter(reached -> reached.compareTo(end) >= 0).isPresent();
  }

  /**
   * Returns as soon as the view shows the write.
   *
   * @param written the position of the last event of a command; empty if the command stored nothing
   * @throws NotYetVisible if the view is still behind when the limit is reached, exactly or later
   */
  public void await(Optional<Position> written, Duration limit) {
    // region 3.12 wait until the checkpoint has reached the written position, within the limit
    throw new Todo("3.12", "wait until the checkpoint has reached the written position, within the limit");
    // endregion
  }
}
