package shop.orders.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.orders.events.EventEnvelope;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;
import shop.orders.events.OrderItem;

/** Facts that the tests of this module are told in: short to write, the same everywhere. */
public final class Facts {
  public static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
  public static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
  public static final Instant WEDNESDAY = Instant.parse("2026-03-04T10:00:00Z");

  private Facts() {}

  /** Created on Monday. */
  public static OrderCreated created(String orderId, String customerId, String total) {
    List<OrderItem> items = List.of(new OrderItem("teapot", 1, euro(total)));
    return new OrderCreated(orderId, customerId, items, euro("0.00"), euro(total), MONDAY);
  }

  /** Confirmed on Tuesday. */
  public static OrderConfirmed confirmed(String orderId) {
    return new OrderConfirmed(orderId, "payment-".concat(orderId), TUESDAY);
  }

  public static OrderCancelled cancelled(String orderId) {
    return new OrderCancelled(orderId, "payment declined", TUESDAY);
  }

  public static OrderShipped shipped(String orderId) {
    return new OrderShipped(orderId, "parcel-".concat(orderId), WEDNESDAY);
  }

  /** Given back on Wednesday. */
  public static OrderRefunded refunded(String orderId, String amount) {
    return new OrderRefunded(orderId, euro(amount), WEDNESDAY);
  }

  public static Money euro(String amount) {
    return Money.of(amount, "EUR");
  }

  /** In an envelope with an id of its own. */
  public static <E> EventEnvelope<E> envelope(String aggregateId, E event) {
    UUID id = UUID.randomUUID();
    return new EventEnvelope<>(
        id,
        aggregateId,
        "order",
        event.getClass().getSimpleName(),
        1,
        MONDAY,
        id,
        Optional.empty(),
        event);
  }
}
