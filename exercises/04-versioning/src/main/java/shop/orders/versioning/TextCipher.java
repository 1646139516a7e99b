package shop.orders.versioning;

import java.security.SecureRandom;
import javax.crypto.SecretKey;

/**
 * Encrypts texts. A key and a nonce may be used together for one text only. If two texts have the
 * same key and the same nonce, both can be computed without the key.
 */
public interface TextCipher {
  int NONCE_BYTES = 12;

  byte[] encrypt(SecretKey key, byte[] nonce, String text);

  /**
   * The text again.
   *
   * @throws IllegalStateException if the key is another one, or the bytes were changed
   */
  String decrypt(SecretKey key, byte[] nonce, byte[] encrypted);

  /** A new random nonce. It is no secret, and stored beside the encrypted text. */
  static byte[] newNonce() {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    return nonce;
  }
}
