// does: never asks isEmpty: the cause and the answer are both chains of Optionals
import java.util.function.Predicate;
import shop.orders.events.EventEnvelope;

  // region 2.9 recognise a command in the history of its order
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    return Optional.of(
            order.history().stream()
                .filter(isCausedBy(command))
                .map(EventEnvelope::event)
                .map(OrderEvent.class::cast)
                .toList())
        .filter(Predicate.not(List::isEmpty))
        .map(facts -> new CommandResult(facts, order.version(), Optional.empty()));
  }

  private static Predicate<EventEnvelope<?>> isCausedBy(OrderCommand command) {
    return envelope ->
        envelope.causationId().filter(cause -> cause.equals(command.commandId())).isPresent();
  }
  // endregion

    // region 2.9 the id of a fact is made from the command that led to it
    String name = "%s#%d".formatted(commandId, n);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    // endregion
