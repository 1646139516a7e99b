package shop.orders.repository;

/** There is an event in the order's stream that this program does not know. */
public final class UnreadableOrder extends RuntimeException {
  public UnreadableOrder(String orderId, String eventType, long revision) {
    super(
        "order %s cannot be rebuilt: event %d is of the unknown type %s"
            .formatted(orderId, revision, eventType));
  }
}
