package shop.orders.versioning;

/** The key store has never had this key: it is the wrong key store, or it has lost keys. */
public final class UnknownKey extends RuntimeException {
  public UnknownKey(String keyId) {
    super(keyId);
  }
}
