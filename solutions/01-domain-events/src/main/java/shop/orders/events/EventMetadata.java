package shop.orders.events;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The metadata that is stored beside an event's data. {@link EventEnvelope} explains each part. */
public record EventMetadata(
    String aggregateId,
    String aggregateType,
    int eventVersion,
    Instant timestamp,
    UUID correlationId,
    Optional<UUID> causationId) {}
