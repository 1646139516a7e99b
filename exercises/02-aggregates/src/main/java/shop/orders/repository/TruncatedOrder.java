package shop.orders.repository;

/** The order's first events were truncated, and no snapshot holds them. */
public final class TruncatedOrder extends RuntimeException {
  public TruncatedOrder(String orderId, long firstRevision) {
    super(
        "order %s cannot be loaded: its stream begins at revision %d, without its creation"
            .formatted(orderId, firstRevision));
  }
}
