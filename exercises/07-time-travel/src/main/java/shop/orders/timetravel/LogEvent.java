package shop.orders.timetravel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event of an order as it is stored.
 *
 * @param revision the event's place in the stream of its order, 0 for the first
 * @param type the stored name of the type; it may be a type that no class of ours has
 * @param created the time at which <em>this</em> store has stored the event. For a copy, that is
 *     the time of copying.
 * @param data as stored, in the schema version that the metadata names
 */
public record LogEvent(
    UUID eventId,
    String stream,
    long revision,
    String type,
    Instant created,
    LogMetadata metadata,
    ObjectNode data) {

  /** The time at which the event was recorded first, by the clock of the store that did it. */
  public Instant recordedAt() {
    return metadata.originalCreated().orElse(created);
  }

  /** The time of the fact, as its author states it in the data; if none is stated, recordedAt. */
  public Instant happenedAt() {
    return data.properties().stream()
        .filter(field -> field.getKey().endsWith("At"))
        .map(field -> Instant.parse(field.getValue().asText()))
        .findFirst()
        .orElseGet(this::recordedAt);
  }

  /** Why the change was made, in the words of its author; empty if the event does not say it. */
  public String reason() {
    return data.path("reason").asText();
  }
}
