package shop.orders.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shop.orders.saga.SagaEvent;
import shop.orders.saga.SagaEvent.FulfillmentCompensated;
import shop.orders.saga.SagaEvent.FulfillmentCompleted;
import shop.orders.saga.SagaState;
import workshop.todo.Todo;

/**
 * Counts how sagas end, and knows which ones are running. A subscription calls {@link #handle} for
 * each event of all sagas; Prometheus reads the metrics on another thread.
 */
public final class SagaMonitor {
  private final Map<String, WatchedSaga> sagas = new ConcurrentHashMap<>();
  private final Duration limit;
  private final Counter completed;
  private final Counter compensated;

  /**
   * Registers the metrics of sagas.
   *
   * @param limit a saga that runs longer is stuck
   * @param clock tells the time at which Prometheus reads the gauge of stuck sagas
   */
  public SagaMonitor(MeterRegistry registry, Duration limit, Clock clock) {
    this.limit = limit;
    // Both exist from the start, with zero: without them a rate has no value on the worst day.
    this.completed = ended("completed", registry);
    this.compensated = ended("compensated", registry);
    Gauge.builder(MetricNames.SAGA_RUNNING, this, SagaMonitor::running)
        .strongReference(true)
        .register(registry);
    Gauge.builder(MetricNames.SAGA_STUCK, this, monitor -> monitor.stuck(clock.instant()).size())
        .strongReference(true)
        .register(registry);
  }

  private static Counter ended(String outcome, MeterRegistry registry) {
    return Counter.builder(MetricNames.SAGA_ENDED)
        .tag(MetricNames.OUTCOME, outcome)
        .register(registry);
  }

  /**
   * Handles one event of a saga. After a restart of the subscription, events come again.
   *
   * @param revision the revision of the event in the stream of its saga
   */
  public void handle(long revision, SagaEvent event) {
    WatchedSaga before =
        sagas.getOrDefault(event.orderId(), WatchedSaga.notSeenYet(event.orderId()));
    // region 6.4 count an end, and keep since when the saga is running
    throw new Todo("6.4", "count an end, and keep since when the saga is running");
    // endregion
  }

  /** The number of running sagas; stuck ones are among them. */
  public long running() {
    return sagas.values().stream().filter(saga -> saga.runningSince().isPresent()).count();
  }

  /** The order ids of the sagas that are stuck at this instant. */
  public List<String> stuck(Instant now) {
    // region 6.4 list the sagas that run for too long
    throw new Todo("6.4", "list the sagas that run for too long");
    // endregion
  }
}
