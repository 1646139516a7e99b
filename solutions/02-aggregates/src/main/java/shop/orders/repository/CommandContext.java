package shop.orders.repository;

import java.util.UUID;
import shop.orders.aggregate.OrderCommand;
import shop.orders.events.EventEnvelope;

/**
 * Where a command comes from. It travels with the command and ends in the envelopes of its events.
 *
 * @param commandId the command; it becomes the {@code causationId} of its events
 * @param correlationId the conversation that the command belongs to, and its events with it
 */
public record CommandContext(UUID commandId, UUID correlationId) {

  /** The command opens a new conversation, which is named after the command. */
  public static CommandContext opening(OrderCommand command) {
    return new CommandContext(command.commandId(), command.commandId());
  }

  /** The command answers an event, so it belongs to that event's conversation. */
  public static CommandContext answering(EventEnvelope<?> event, OrderCommand command) {
    return new CommandContext(command.commandId(), event.correlationId());
  }
}
