package shop.orders.repository;

/** Another writer has changed the order since it was loaded, so the decision may be wrong. */
public final class ConcurrencyConflict extends RuntimeException {
  public ConcurrencyConflict(String orderId, long version) {
    super("another writer has appended to order " + orderId + " after revision " + version);
  }
}
