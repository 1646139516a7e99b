/**
 * What an engineer sees of the shop while it runs: traces, numbers, health and alerts.
 *
 * <p>{@link shop.orders.monitoring.MetricNames} holds every metric name. Code uses the names with
 * dots. Prometheus shows them with underscores, and a counter ends in {@code _total}. Dashboards,
 * alert rules and the code must agree on this table:
 *
 * <pre>
 * name for Prometheus            type     labels             meaning
 * orders_events_stored_total     counter  type               events that were stored, by event type
 * orders_projection_lag_events   gauge    projection         events of $ce-order that wait for the view
 * orders_projection_lag_seconds  gauge    projection         how long the oldest of them waits
 * orders_projection_state        gauge    projection, state  1 for the state of now, 0 for all others
 * orders_saga_ended_total        counter  outcome            sagas that ended: completed, compensated
 * orders_saga_running            gauge                       sagas that have begun and not ended
 * orders_saga_stuck              gauge                       running sagas that are over their time limit
 * </pre>
 *
 * <p>Each label has few values that are known beforehand: event types, projections, states,
 * outcomes. An order id, a customer or a message is never a label.
 */
package shop.orders.monitoring;
