package shop.orders.events;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What is stored beside an event; the parts mean what they mean in {@link EventEnvelope}. */
public record EventMetadata(
    String aggregateId,
    String aggregateType,
    int eventVersion,
    Instant timestamp,
    UUID correlationId,
    Optional<UUID> causationId) {}
