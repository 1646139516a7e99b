package workshop.demo.shop;

import com.eventstore.dbclient.EventStoreDBClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shop.orders.monitoring.CategoryHead;
import shop.orders.monitoring.CategoryHeadReader;
import shop.orders.monitoring.Health;
import shop.orders.monitoring.Lag;
import shop.orders.monitoring.MetricNames;
import shop.orders.monitoring.ProjectionLag;
import shop.orders.monitoring.ProjectionMonitor;
import shop.orders.monitoring.ProjectionProgress;
import shop.orders.monitoring.SagaMonitor;

/** The four signals: for Prometheus, and as readings for the charts of the page. */
final class Signals {
  static final String REVENUE = "revenue";
  static final String ORDER_SUMMARY = "order-summary";

  /** A saga that runs longer is stuck: twice as long as it waits for a payment. */
  static final Duration STUCK = SagaProcess.PATIENCE.multipliedBy(2);

  private static final int KEPT = 240;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, ProjectionMonitor> monitors = new LinkedHashMap<>();
  private final Map<String, Lag> lags = new LinkedHashMap<>();
  private final CategoryHeadReader head;
  private final SagaMonitor sagas;
  private final Alerts alerts;
  private final Clock clock;
  private final Deque<Reading> readings = new ArrayDeque<>();
  private double storedBefore;
  private Instant before;

  Signals(EventStoreDBClient client, Clock clock) {
    this.head = new CategoryHeadReader(client, "order");
    this.clock = clock;
    this.before = clock.instant();
    this.sagas = new SagaMonitor(registry, STUCK, clock);
    for (String projection : List.of(REVENUE, ORDER_SUMMARY)) {
      monitors.put(projection, new ProjectionMonitor(projection, registry));
    }
    this.alerts = new Alerts(monitors.keySet());
  }

  MeterRegistry registry() {
    return registry;
  }

  SagaMonitor sagas() {
    return sagas;
  }

  /**
   * Measures now.
   *
   * @param progress of each projection
   */
  synchronized void measure(Map<String, ProjectionProgress> progress) {
    Instant now = clock.instant();
    progress.forEach((projection, reached) -> measure(projection, reached, now));
    double stored = sum(MetricNames.EVENTS_STORED);
    double seconds = Math.max(0.001, Duration.between(before, now).toMillis() / 1000.0);
    Lag lag = lag(REVENUE);
    long stuck = sagas.stuck(now).size();
    readings.addLast(
        new Reading(
            now,
            (stored - storedBefore) / seconds,
            lag.events(),
            lag.delay().map(delay -> delay.toMillis() / 1000.0),
            sagas.running(),
            stuck,
            ended("completed"),
            ended("compensated"),
            alerts.states(lags, stuck, now)));
    if (readings.size() > KEPT) {
      readings.removeFirst();
    }
    storedBefore = stored;
    before = now;
  }

  private void measure(String projection, ProjectionProgress progress, Instant now) {
    CategoryHead waiting = head.read(progress.checkpoint());
    monitors.get(projection).update(progress, waiting, now);
    lags.put(projection, ProjectionLag.measure(progress, waiting, now));
  }

  /** The oldest first. */
  synchronized List<Reading> readings() {
    return List.copyOf(readings);
  }

  /** The lag of a projection; unknown before the first measurement. */
  synchronized Lag lag(String projection) {
    return lags.getOrDefault(projection, Lag.unknown());
  }

  /** The health of the revenue view. */
  Health health() {
    return monitors.get(REVENUE).health();
  }

  /** For Prometheus. */
  String scrape() {
    return registry.scrape();
  }

  private long ended(String outcome) {
    return (long)
        registry.get(MetricNames.SAGA_ENDED).tag(MetricNames.OUTCOME, outcome).counter().count();
  }

  private double sum(String counter) {
    return registry.find(counter).counters().stream().mapToDouble(Counter::count).sum();
  }
}
