package shop.orders.versioning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key store in memory, which can be down. */
final class FakeKeys implements CustomerKeys {
  private static final int AES_256 = 32;

  private final byte first;
  private final Map<String, SecretKey> keys = new HashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private int created;
  private boolean wereReplaced;
  private boolean down;

  /**
   * @param first makes the keys of this key store different from another one's
   */
  FakeKeys(int first) {
    this.first = (byte) first;
  }

  @Override
  public Optional<SecretKey> find(String customerId) {
    mustAnswer();
    return Optional.ofNullable(keys.get(customerId));
  }

  @Override
  public boolean wasDeleted(String customerId) {
    mustAnswer();
    return deleted.contains(customerId);
  }

  @Override
  public SecretKey create(String customerId) {
    mustAnswer();
    byte[] bytes = new byte[AES_256];
    bytes[0] = first;
    created++;
    bytes[1] = (byte) created;
    bytes[2] = (byte) (created >> Byte.SIZE);
    SecretKey key = new SecretKeySpec(bytes, "AES");
    wereReplaced |= keys.put(customerId, key) != null;
    return key;
  }

  @Override
  public void delete(String customerId) {
    mustAnswer();
    if (keys.remove(customerId) != null) {
      deleted.add(customerId);
    }
  }

  void goDown() {
    down = true;
  }

  void comeUp() {
    down = false;
  }

  Set<String> customersWithAKey() {
    return Set.copyOf(keys.keySet());
  }

  /** Whether a customer who had a key has got another one. */
  boolean wereReplaced() {
    return wereReplaced;
  }

  private void mustAnswer() {
    if (down) {
      throw new KeyStoreUnavailable();
    }
  }
}
