package workshop.demo.shop;

import com.eventstore.dbclient.EventStoreDBClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import shop.orders.monitoring.CategoryHead;
import shop.orders.monitoring.CategoryHeadReader;
import shop.orders.monitoring.Health;
import shop.orders.monitoring.Lag;
import shop.orders.monitoring.MetricNames;
import shop.orders.monitoring.ProjectionLag;
import shop.orders.monitoring.ProjectionMonitor;
import shop.orders.monitoring.ProjectionProgress;

/** The four signals: for Prometheus, and as samples for the charts of the page. */
final class Signals {
  static final String PROJECTION = "revenue";
  private static final int KEPT = 240;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ProjectionMonitor monitor = new ProjectionMonitor(PROJECTION, registry);
  private final CategoryHeadReader head;
  private final Clock clock;
  private final Deque<Sample> samples = new ArrayDeque<>();
  private volatile Lag lag = Lag.unknown();
  private double storedBefore;
  private Instant before;

  Signals(EventStoreDBClient client, Clock clock) {
    this.head = new CategoryHeadReader(client, "order");
    this.clock = clock;
    this.before = clock.instant();
  }

  PrometheusMeterRegistry registry() {
    return registry;
  }

  /** Measures now. */
  synchronized void measure(ProjectionProgress progress) {
    Instant now = clock.instant();
    CategoryHead waiting = head.read(progress.checkpoint());
    monitor.update(progress, waiting, now);
    lag = ProjectionLag.measure(progress, waiting, now);
    double stored = stored();
    double seconds = Math.max(0.001, Duration.between(before, now).toMillis() / 1000.0);
    samples.addLast(
        new Sample(
            now,
            (stored - storedBefore) / seconds,
            lag.events(),
            lag.delay().map(delay -> delay.toMillis() / 1000.0),
            0,
            0,
            0,
            0,
            List.of()));
    if (samples.size() > KEPT) {
      samples.removeFirst();
    }
    storedBefore = stored;
    before = now;
  }

  synchronized List<Sample> samples() {
    return List.copyOf(samples);
  }

  Lag lag() {
    return lag;
  }

  Health health() {
    return monitor.health();
  }

  /** For Prometheus. */
  String scrape() {
    return registry.scrape();
  }

  private double stored() {
    return registry.find(MetricNames.EVENTS_STORED).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
