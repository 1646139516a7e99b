package workshop.embedded.core;

import java.util.UUID;

/** An event that asks to be stored. The arrays are kept as they are and must not change. */
public record NewEvent(UUID id, String type, boolean json, byte[] data, byte[] metadata) {
  private static final byte[] NOTHING = {};

  /** An event of the server's own, with a fresh id and without metadata. */
  public static NewEvent system(UUID id, String type, boolean json, byte[] data) {
    return new NewEvent(id, type, json, data, NOTHING);
  }
}
