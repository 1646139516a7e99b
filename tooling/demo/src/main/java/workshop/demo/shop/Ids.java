package workshop.demo.shop;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from a text, so that a seed gives the same run again. */
final class Ids {
  private Ids() {}

  static UUID of(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
