package shop.orders.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.orders.events.EventEnvelope;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;
import shop.orders.projection.OrderSummary.Status;

/** The list of orders, built from events only. */
public final class OrderSummaryProjection {
  private final Map<String, OrderSummary> rows = new TreeMap<>();

  /** Handles the next event, of any type. */
  public void handle(EventEnvelope<?> envelope) {
    // region 3.1 update the row of an order from its events
    if (!(envelope.event() instanceof OrderEvent event)) {
      return; // Not an order event.
    }
    String id = event.orderId();
    // No default: the compiler shows this place when a sixth event is added.
    switch (event) {
      case OrderCreated created -> rows.put(id, OrderSummary.of(created));
      case OrderConfirmed confirmed -> setStatus(id, Status.CONFIRMED);
      case OrderCancelled cancelled -> setStatus(id, Status.CANCELLED);
      case OrderShipped shipped -> setStatus(id, Status.SHIPPED);
      case OrderRefunded refunded ->
          rows.computeIfPresent(
              id, (key, row) -> row.withRefunded(row.refunded().plus(refunded.amount())));
    }
    // endregion
  }

  /** The row of this order; empty if none of its events has arrived. */
  public Optional<OrderSummary> find(String orderId) {
    return Optional.ofNullable(rows.get(orderId));
  }

  /** All rows, by order id. */
  public List<OrderSummary> all() {
    return List.copyOf(rows.values());
  }

  private void setStatus(String orderId, Status status) {
    rows.computeIfPresent(orderId, (key, row) -> row.withStatus(status));
  }
}
