package shop.orders.monitoring;

import static shop.orders.monitoring.ProjectionState.BEHIND;
import static shop.orders.monitoring.ProjectionState.CAUGHT_UP;
import static shop.orders.monitoring.ProjectionState.DEAD;
import static shop.orders.monitoring.ProjectionState.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import workshop.todo.Todo;

/** Measures how far a projection is behind, and what follows from it. */
public final class ProjectionLag {
  /** An event may wait this long in a healthy projection. */
  public static final Duration ALLOWED_DELAY = Duration.ofSeconds(10);

  private ProjectionLag() {}

  // region 6.3 measure the lag in events and in time
  /**
   * The lag of a projection that follows {@code $ce-order}.
   *
   * @param progress was read a moment before or after {@code head}
   */
  public static Lag measure(ProjectionProgress progress, CategoryHead head, Instant now) {
    throw new Todo("6.3", "measure the lag in events and in time");
  }
  // endregion

  /**
   * What the program answers about its health.
   *
   * @param caughtUpBefore whether the state was {@code CAUGHT_UP} once since the program started
   */
  public static Health health(ProjectionState state, boolean caughtUpBefore) {
    // region 6.3 answer about the health
    throw new Todo("6.3", "answer about the health");
    // endregion
  }
}
