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
    bytes[1] = (byte) (keys.size() + deleted.size());
    SecretKey key = new SecretKeySpec(bytes, "AES");
    keys.put(customerId, key);
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

  private void mustAnswer() {
    if (down) {
      throw new KeyStoreUnavailable();
    }
  }
}
