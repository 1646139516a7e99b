package shop.orders.monitoring;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import shop.orders.events.EventMetadata;

/**
 * A recorded message of any service: an event, or a command.
 *
 * @param id of the event, or of the command
 * @param name of its type: {@code OrderCreated}
 * @param stream where it was recorded: {@code order-7f3a}, {@code payment-81}
 * @param made when its service made it, by the clock of this service
 * @param correlationId the conversation that it belongs to
 * @param causationId the message that led to it; empty if there is none
 */
public record TracedMessage(
    UUID id,
    String name,
    String stream,
    Instant made,
    UUID correlationId,
    Optional<UUID> causationId) {

  static TracedMessage of(UUID id, String name, String stream, EventMetadata metadata) {
    return new TracedMessage(
        id, name, stream, metadata.timestamp(), metadata.correlationId(), metadata.causationId());
  }
}
