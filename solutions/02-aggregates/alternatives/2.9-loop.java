// does: goes through the history in a loop, and makes an id of the bytes of the command's id and the number
import java.nio.ByteBuffer;
import java.util.ArrayList;
import shop.orders.events.EventEnvelope;

  // region 2.9 recognise a command in the history of its order
  /** What this very command has led to before, if it has come before. */
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    List<OrderEvent> facts = new ArrayList<>();
    for (EventEnvelope<?> envelope : order.history()) {
      if (envelope.causationId().isPresent()
          && envelope.causationId().get().equals(command.commandId())) {
        facts.add((OrderEvent) envelope.event());
      }
    }
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new CommandResult(facts, order.version(), Optional.empty()));
  }
  // endregion

    // region 2.9 the id of a fact is made from the command that led to it
    ByteBuffer bytes = ByteBuffer.allocate(20);
    bytes.putLong(commandId.getMostSignificantBits());
    bytes.putLong(commandId.getLeastSignificantBits());
    bytes.putInt(n);
    return UUID.nameUUIDFromBytes(bytes.array());
    // endregion
