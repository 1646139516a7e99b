package shop.orders.monitoring;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a view is behind the events.
 *
 * @param events the number of events that wait; empty if it is not known
 * @param delay how long the oldest of them has waited; zero if none waits, empty if it is not known
 */
public record Lag(Optional<Long> events, Optional<Duration> delay, ProjectionState state) {

  /** Before the first measurement. */
  public static Lag unknown() {
    return new Lag(Optional.empty(), Optional.empty(), ProjectionState.UNKNOWN);
  }
}
