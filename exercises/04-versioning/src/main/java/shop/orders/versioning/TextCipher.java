package shop.orders.versioning;

import java.security.SecureRandom;
import javax.crypto.SecretKey;

/**
 * Encrypts texts. A key and a nonce are used together for one text only: who has two texts with the
 * same key and the same nonce can compute both.
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

  /** A new nonce from chance. It is no secret, and stored beside the encrypted text. */
  static byte[] newNonce() {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    return nonce;
  }
}
