package shop.orders.saga;

import java.util.UUID;
import shop.orders.events.EventEnvelope;

/**
 * The message that a saga's events answer. It ends in their metadata.
 *
 * @param messageId becomes the {@code causationId} of the events
 * @param correlationId the conversation, from the customer's first command on
 */
public record Cause(UUID messageId, UUID correlationId) {

  public static Cause of(EventEnvelope<?> envelope) {
    return new Cause(envelope.eventId(), envelope.correlationId());
  }
}
