package shop.orders.repository;

/** The order's stream holds an event of a type that this program does not know. */
public final class UnreadableOrder extends RuntimeException {
  public UnreadableOrder(String orderId, String eventType, long revision) {
    super(
        "order %s cannot be loaded: event %d is of the unknown type %s"
            .formatted(orderId, revision, eventType));
  }
}
