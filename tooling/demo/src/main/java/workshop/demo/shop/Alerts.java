package workshop.demo.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shop.orders.monitoring.Alert;
import shop.orders.monitoring.Lag;
import shop.orders.monitoring.LagRules;
import shop.orders.monitoring.MetricNames;
import shop.orders.monitoring.ProjectionState;
import shop.orders.monitoring.Sample;

/**
 * The alerts of the page (6.5). They have the names of the rules for Prometheus, and limits of
 * seconds instead of minutes, so that you can watch them.
 */
final class Alerts {
  static final String PENDING = "pending";
  static final String FIRING = "firing";

  private static final Duration HOLD = Duration.ofSeconds(10);
  private static final double LAG_LIMIT_SECONDS = 10;
  private static final String LAG_HIGH = "ProjectionLagHigh";
  private static final String LAG_MISSING = "ProjectionLagMissing";
  private static final String DEAD = "ProjectionDead";
  private static final String STUCK = "SagasStuck";

  /** All alerts, and what each of them means. */
  static final List<Name> NAMES =
      List.of(
          new Name(LAG_HIGH, "The view is behind"),
          new Name(LAG_MISSING, "The lag is not known"),
          new Name(DEAD, "The projection has stopped"),
          new Name(STUCK, "Sagas are stuck"));

  private final LagRules rules;
  private final Deque<Sample> samples = new ArrayDeque<>();
  private final Map<String, Instant> since = new HashMap<>();

  /** An alert for people. */
  record Name(String id, String name) {}

  Alerts(Set<String> projections) {
    rules = new LagRules(projections, LAG_LIMIT_SECONDS, HOLD, HOLD);
  }

  /**
   * The alerts that are pending or firing now.
   *
   * @param lags by projection
   */
  Map<String, String> states(Map<String, Lag> lags, long stuckSagas, Instant now) {
    lags.forEach((projection, lag) -> samples.addLast(sample(projection, lag, now)));
    while (samples.getFirst().at().isBefore(now.minus(HOLD.multipliedBy(3)))) {
      samples.removeFirst();
    }
    Set<Alert.Kind> firing =
        rules.firing(List.copyOf(samples), now).stream()
            .map(Alert::kind)
            .collect(Collectors.toSet());
    Map<String, String> states = new LinkedHashMap<>();
    boolean isHigh = lags.values().stream().anyMatch(lag -> seconds(lag) > LAG_LIMIT_SECONDS);
    note(states, LAG_HIGH, isHigh, firing.contains(Alert.Kind.LAG_HIGH));
    note(states, LAG_MISSING, false, firing.contains(Alert.Kind.LAG_MISSING));
    boolean isDead = lags.values().stream().anyMatch(lag -> lag.state() == ProjectionState.DEAD);
    note(states, DEAD, isDead, isHeld(DEAD, isDead, now));
    note(states, STUCK, stuckSagas > 0, isHeld(STUCK, stuckSagas > 0, now));
    return states;
  }

  private boolean isHeld(String alert, boolean condition, Instant now) {
    if (!condition) {
      since.remove(alert);
      return false;
    }
    return !since.computeIfAbsent(alert, none -> now).plus(HOLD).isAfter(now);
  }

  private static void note(
      Map<String, String> states, String alert, boolean isPending, boolean isFiring) {
    if (isPending || isFiring) {
      states.put(alert, isFiring ? FIRING : PENDING);
    }
  }

  private static Sample sample(String projection, Lag lag, Instant now) {
    return new Sample(MetricNames.LAG_SECONDS, projection, now, seconds(lag));
  }

  private static double seconds(Lag lag) {
    return lag.delay().map(delay -> delay.toMillis() / 1000.0).orElse(Double.NaN);
  }
}
