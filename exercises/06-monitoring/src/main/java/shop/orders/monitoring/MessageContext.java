package shop.orders.monitoring;

import java.util.UUID;

/**
 * Where a message comes from: an event that a service stores, or a command that it sends. Both ids
 * travel with the message and are recorded beside it.
 *
 * @param correlationId the conversation that the message belongs to
 * @param causationId the message that led to this one
 */
public record MessageContext(UUID correlationId, UUID causationId) {}
