package workshop.grader.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A short name for everything that something depends on. */
public final class Digest {
  private final MessageDigest digest = sha256();

  /** The name of one text. */
  public static String of(String text) {
    return new Digest().add(text).name();
  }

  /** The name of the bytes of a file. */
  public static String of(byte[] bytes) {
    return new Digest().add(bytes).name();
  }

  /** One more text. */
  public Digest add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /** More texts with their names, whatever order they are in. */
  public Digest add(Map<String, String> texts) {
    new TreeMap<>(texts).forEach((name, text) -> add(name).add(text));
    return this;
  }

  /** The bytes of a file. */
  public Digest add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** The name of all that was added. */
  public String name() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
