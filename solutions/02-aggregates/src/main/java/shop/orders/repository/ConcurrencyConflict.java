package shop.orders.repository;

/** Somebody else has written to the order since it was loaded. The decision may be wrong by now. */
public final class ConcurrencyConflict extends RuntimeException {
  public ConcurrencyConflict(String orderId, long version) {
    super("order " + orderId + " is not at revision " + version + " any more");
  }
}
