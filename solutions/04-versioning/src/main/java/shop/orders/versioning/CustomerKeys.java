package shop.orders.versioning;

import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The key store: one key for each customer, in another place than the events. Each method throws
 * {@link KeyStoreUnavailable} if the key store does not answer.
 */
public interface CustomerKeys {
  /** The key of a customer; empty if the key store has none. */
  Optional<SecretKey> find(String customerId);

  /** Whether the customer had a key that was deleted. */
  boolean wasDeleted(String customerId);

  /** Makes a new key for the customer, and keeps it. */
  SecretKey create(String customerId);

  /** Deletes the key of a customer for good. Does nothing if it is deleted already. */
  void delete(String customerId);

  /** The key store did not answer. */
  final class KeyStoreUnavailable extends RuntimeException {
    public KeyStoreUnavailable() {
      super("the key store does not answer");
    }
  }
}
