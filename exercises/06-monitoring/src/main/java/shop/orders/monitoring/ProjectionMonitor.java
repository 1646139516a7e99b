package shop.orders.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import workshop.todo.Todo;

/** Shows the lag of one projection to Prometheus, and its health to the platform. */
public final class ProjectionMonitor {
  private final String projection;
  private volatile Lag latest = Lag.unknown();
  private volatile boolean caughtUpBefore;

  /**
   * @param projection the name of the projection
   * @param registry lives as long as the program
   */
  public ProjectionMonitor(String projection, MeterRegistry registry) {
    this.projection = projection;
    register(registry);
    for (ProjectionState state : ProjectionState.values()) {
      Gauge.builder(MetricNames.PROJECTION_STATE, () -> latest.state() == state ? 1 : 0)
          .tag(MetricNames.PROJECTION, projection)
          .tag(MetricNames.STATE, state.label())
          .register(registry);
    }
  }

  /** Measures again. A timer calls this every few seconds, also while nothing happens. */
  public void update(ProjectionProgress progress, CategoryHead head, Instant now) {
    latest = ProjectionLag.measure(progress, head, now);
    if (latest.state() == ProjectionState.CAUGHT_UP) {
      caughtUpBefore = true; // And stays: later lag must not take the program out of service.
    }
  }

  /** What the program answers now about its health. */
  public Health health() {
    return ProjectionLag.health(latest.state(), caughtUpBefore);
  }

  private void register(MeterRegistry registry) {
    // region 6.3 show the latest lag as two gauges
    throw new Todo("6.3", "show the latest lag as two gauges");
    // endregion
  }
}
