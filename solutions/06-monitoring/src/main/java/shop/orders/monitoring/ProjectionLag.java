package shop.orders.monitoring;

import static shop.orders.monitoring.ProjectionState.BEHIND;
import static shop.orders.monitoring.ProjectionState.CAUGHT_UP;
import static shop.orders.monitoring.ProjectionState.DEAD;
import static shop.orders.monitoring.ProjectionState.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Measures how far a projection is behind, and what follows from it. */
public final class ProjectionLag {
  /** An event may wait this long in a healthy projection. */
  public static final Duration ALLOWED_DELAY = Duration.ofSeconds(10);

  private ProjectionLag() {}

  // region 6.3 measure the lag in events and in time
  // stub: /**
  // stub:  * The lag of a projection that follows {@code $ce-order}.
  // stub:  *
  // stub:  * @param progress was read a moment before or after {@code head}
  // stub:  */
  // stub: public static Lag measure(ProjectionProgress progress, CategoryHead head, Instant now) {
  // stub:   throw new Todo();
  // stub: }
  /**
   * The lag of a projection that follows {@code $ce-order}.
   *
   * @param progress was read a moment before or after {@code head}
   */
  public static Lag measure(ProjectionProgress progress, CategoryHead head, Instant now) {
    if (!head.reliable()) {
      return new Lag(Optional.empty(), Optional.empty(), progress.subscribed() ? UNKNOWN : DEAD);
    }
    long events = Math.max(0, revisionOf(head.last()) - revisionOf(progress.checkpoint()));
    Duration delay = events == 0 ? Duration.ZERO : waitingTime(head, now);
    return new Lag(Optional.of(events), Optional.of(delay), stateOf(progress, delay));
  }

  private static long revisionOf(Optional<CategoryLink> link) {
    return link.map(CategoryLink::revision).orElse(-1L);
  }

  private static Duration waitingTime(CategoryHead head, Instant now) {
    return head.oldestWaiting()
        .map(link -> Duration.between(link.recorded(), now))
        .filter(Duration::isPositive) // The clock of the store may be ahead of ours.
        .orElse(Duration.ZERO);
  }

  private static ProjectionState stateOf(ProjectionProgress progress, Duration delay) {
    if (!progress.subscribed()) {
      return DEAD;
    }
    return delay.compareTo(ALLOWED_DELAY) > 0 ? BEHIND : CAUGHT_UP;
  }

  // endregion

  /**
   * What the program answers about its health.
   *
   * @param caughtUpBefore whether the state was {@code CAUGHT_UP} once since the program started
   */
  public static Health health(ProjectionState state, boolean caughtUpBefore) {
    // region 6.3 answer about the health
    return switch (state) {
      case CAUGHT_UP -> new Health(true, true, Health.Status.UP);
      case BEHIND, UNKNOWN -> new Health(true, caughtUpBefore, Health.Status.DEGRADED);
      // Live: a restart would meet the same poison event.
      case DEAD -> new Health(true, caughtUpBefore, Health.Status.DOWN);
    };
    // endregion
  }
}
