package shop.orders.versioning;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES in Galois/Counter Mode, as the JDK has it. */
public final class AesGcm implements TextCipher {
  private static final int TAG_BITS = 128;

  @Override
  public byte[] encrypt(SecretKey key, byte[] nonce, String text) {
    return run(Cipher.ENCRYPT_MODE, key, nonce, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String decrypt(SecretKey key, byte[] nonce, byte[] encrypted) {
    return new String(run(Cipher.DECRYPT_MODE, key, nonce, encrypted), StandardCharsets.UTF_8);
  }

  private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
