// does: takes a class out that knows what one command has led to
import java.util.LinkedList;
import java.util.UUID;

  // region 2.9 recognise a command in the history of its order
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    Earlier earlier = new Earlier(command.commandId());
    order.history().forEach(fact -> earlier.see(fact.causationId().orElse(null), fact.event()));
    return earlier.result(order.version());
  }

  private static final class Earlier {
    private final UUID command;
    private final List<OrderEvent> facts = new LinkedList<>();

    Earlier(UUID command) {
      this.command = command;
    }

    void see(UUID cause, Object event) {
      if (command.equals(cause) && event instanceof OrderEvent fact) {
        facts.add(fact);
      }
    }

    Optional<CommandResult> result(long revision) {
      return facts.isEmpty()
          ? Optional.empty()
          : Optional.of(new CommandResult(facts, revision, Optional.empty()));
    }
  }
  // endregion

    // region 2.9 the id of a fact is made from the command that led to it
    byte[] name = (commandId.toString() + n).getBytes(StandardCharsets.UTF_8);
    UUID id = UUID.nameUUIDFromBytes(name);
    return id;
    // endregion
