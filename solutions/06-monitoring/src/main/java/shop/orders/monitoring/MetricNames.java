package shop.orders.monitoring;

/**
 * The names of the shop's metrics, and of their labels. Prometheus shows {@code
 * orders.events.stored} as {@code orders_events_stored_total}.
 *
 * <p>A dashboard or an alert rule that uses another name sees no data and reports no error. So a
 * name never changes; a metric with another meaning gets another name.
 */
public final class MetricNames {
  /** Counter: events that were stored. Label {@link #TYPE}. */
  public static final String EVENTS_STORED = "orders.events.stored";

  /** Gauge: events that the view does not show yet. Label {@link #PROJECTION}. */
  public static final String LAG_EVENTS = "orders.projection.lag.events";

  /** Gauge: seconds since the oldest of these events was recorded. Label {@link #PROJECTION}. */
  public static final String LAG_SECONDS = "orders.projection.lag.seconds";

  /**
   * Gauge: 1 for the state of now, 0 for the others. Labels {@link #PROJECTION}, {@link #STATE}.
   */
  public static final String PROJECTION_STATE = "orders.projection.state";

  /** Counter: sagas that ended. Label {@link #OUTCOME}: completed or compensated. */
  public static final String SAGA_ENDED = "orders.saga.ended";

  /** Gauge: sagas that have begun and not ended; stuck ones are among them. */
  public static final String SAGA_RUNNING = "orders.saga.running";

  /** Gauge: running sagas that are over their time limit. */
  public static final String SAGA_STUCK = "orders.saga.stuck";

  /** Label: the stored name of an event type. */
  public static final String TYPE = "type";

  /** Label: the name of a projection. */
  public static final String PROJECTION = "projection";

  /** Label: {@code caught_up}, {@code behind}, {@code dead} or {@code unknown}. */
  public static final String STATE = "state";

  /** Label: {@code completed} or {@code compensated}. */
  public static final String OUTCOME = "outcome";

  private MetricNames() {}
}
