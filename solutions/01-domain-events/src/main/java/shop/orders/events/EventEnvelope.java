package shop.orders.events;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event, and the data about it.
 *
 * @param eventId the id of this one event, everywhere and always
 * @param aggregateId the order that the event belongs to
 * @param aggregateType the type of the aggregate: {@code order}
 * @param eventType the stable name of the event's type
 * @param eventVersion the schema version of the event's data; today's is 3
 * @param timestamp when the event was made, not when it was read
 * @param correlationId the same for all messages of one conversation; the id of the message that
 *     opened it
 * @param causationId the id of the message that led to this event; empty if there is none
 */
public record EventEnvelope<E>(
    UUID eventId,
    String aggregateId,
    String aggregateType,
    String eventType,
    int eventVersion,
    Instant timestamp,
    UUID correlationId,
    Optional<UUID> causationId,
    E event) {

  /** The metadata, which is stored beside the event's data. */
  public EventMetadata metadata() {
    return new EventMetadata(
        aggregateId, aggregateType, eventVersion, timestamp, correlationId, causationId);
  }
}
