package shop.orders.events;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A fact, and all that is known about it besides itself.
 *
 * @param eventId names this one event, for ever
 * @param aggregateId the order it belongs to
 * @param aggregateType what kind of thing that is: {@code order}
 * @param eventType the stable name of the kind of fact
 * @param eventVersion the version of the fact's schema, 1 for the first
 * @param timestamp when it happened, not when it was read
 * @param correlationId shared by everything that one request set in motion
 * @param causationId the event that this one answers; empty for the first of a conversation
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

  /** The part that is stored beside the event. */
  public EventMetadata metadata() {
    return new EventMetadata(
        aggregateId, aggregateType, eventVersion, timestamp, correlationId, causationId);
  }
}
