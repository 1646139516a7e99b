package workshop.kit.store;

import com.eventstore.dbclient.RecordedEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as it lies in the store, in types of the JDK: nothing of the learner's code has touched
 * it.
 *
 * @param revision its place in its stream, from 0
 * @param type the name under which it was stored
 * @param id the id that the writer gave it
 * @param data what the writer wrote, as text
 * @param metadata what the writer wrote beside it, as text; empty if nothing
 * @param contentType {@code application/json} or {@code application/octet-stream}
 * @param created when the store recorded it
 */
public record RawEvent(
    long revision,
    String type,
    UUID id,
    String data,
    String metadata,
    String contentType,
    Instant created) {
  /** Exact numbers: a total of 20.00 stays 20.00. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static RawEvent of(RecordedEvent event) {
    return new RawEvent(
        event.getRevision(),
        event.getEventType(),
        event.getEventId(),
        new String(event.getEventData(), StandardCharsets.UTF_8),
        new String(event.getUserMetadata(), StandardCharsets.UTF_8),
        event.getContentType(),
        event.getCreated());
  }

  /**
   * The data as maps, lists, strings, whole numbers and {@link java.math.BigDecimal}.
   *
   * @throws AssertionError when it is not a JSON object
   */
  public Map<String, Object> json() {
    return parse(data, "data");
  }

  /**
   * The metadata, likewise.
   *
   * @throws AssertionError when it is not a JSON object
   */
  public Map<String, Object> jsonMetadata() {
    return parse(metadata, "metadata");
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> parse(String text, String what) {
    try {
      return JSON.readValue(text, Map.class);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(
          "The %s of event %d, %s, is no JSON object: %s".formatted(what, revision, type, text));
    }
  }
}
