package workshop.demo.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import shop.orders.versioning.RecordedTime;

/** The time that a copied event keeps in its metadata. */
final class RecordedFirst {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordedFirst() {}

  /** Empty when the event is no copy, or its metadata say nothing that can be read. */
  static Optional<Instant> in(byte[] metadata) {
    try {
      JsonNode fields = metadata.length == 0 ? null : JSON.readTree(metadata);
      JsonNode kept = fields == null ? null : fields.get(RecordedTime.FIELD);
      return kept == null || !kept.isTextual()
          ? Optional.empty()
          : Optional.of(Instant.parse(kept.textValue()));
    } catch (IOException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
