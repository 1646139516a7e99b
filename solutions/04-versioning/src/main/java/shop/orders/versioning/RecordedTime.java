package shop.orders.versioning;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** The time at which an event was recorded first. A copy keeps it in its metadata. */
public final class RecordedTime {
  /** The name that programs use which copy events from one store to another. */
  public static final String FIELD = "$originalCreatedDate";

  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordedTime() {}

  /** The same metadata with this time. A time that an earlier copy has kept stays. */
  public static byte[] keepIn(byte[] metadata, Instant recorded) {
    try {
      ObjectNode fields =
          metadata.length == 0 ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(metadata);
      if (!fields.has(FIELD)) {
        fields.put(FIELD, recorded.toString());
      }
      return JSON.writeValueAsBytes(fields);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
