package workshop.embedded.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * The part of a stream's metadata that decides what a reader sees; 0 stands for "no limit".
 *
 * @param maxCount how many events stay visible
 * @param maxAge how old an event may be, in seconds
 * @param truncateBefore the first visible revision
 */
public record StreamMetadata(long maxCount, long maxAge, long truncateBefore) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRUNCATE_BEFORE = "$tb";
  private static final StreamMetadata NO_LIMITS = new StreamMetadata(0, 0, 0);

  /** What every metadata stream has: only the newest event is of interest. */
  static final StreamMetadata OF_METADATA_STREAMS = new StreamMetadata(1, 0, 0);

  static StreamMetadata none() {
    return NO_LIMITS;
  }

  public boolean softDeleted() {
    return truncateBefore == Long.MAX_VALUE;
  }

  /** The limits that a record in a metadata stream sets. */
  static StreamMetadata of(NewEvent event) {
    return event.json() ? parse(event.data()) : NO_LIMITS;
  }

  /** Metadata of which any part cannot be understood are as good as none. */
  public static StreamMetadata parse(byte[] json) {
    return StreamMetadataReader.read(json).orElse(NO_LIMITS);
  }

  /** The same metadata with another first visible revision; empty if they are not a JSON object. */
  static Optional<byte[]> truncatedBefore(byte[] json, long revision) {
    try {
      if (!(JSON.readTree(json) instanceof ObjectNode object)) {
        return Optional.empty();
      }
      return Optional.of(JSON.writeValueAsBytes(object.put(TRUNCATE_BEFORE, revision)));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The metadata of a soft-deleted stream. */
  static byte[] ofSoftDeleted() {
    return truncatedBefore(new byte[] {'{', '}'}, Long.MAX_VALUE).orElseThrow();
  }
}
