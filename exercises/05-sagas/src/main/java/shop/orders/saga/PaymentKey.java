package shop.orders.saga;

/** Idempotency keys of the payment service. */
public final class PaymentKey {
  private PaymentKey() {}

  /**
   * The key of one attempt to charge an order. A repeat of the same attempt has the same key.
   *
   * @param attempt 1 for the first; after a declined payment, a new attempt needs a new key
   */
  public static String of(String orderId, int attempt) {
    return orderId + "/charge/" + attempt;
  }
}
