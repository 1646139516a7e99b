// believes: the bus remembers what it has done
// rejected: came again to another process
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

  // region 2.9 recognise a command in the history of its order
  private final Map<UUID, CommandResult> done = new ConcurrentHashMap<>();

  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    return Optional.ofNullable(done.get(command.commandId()));
  }
  // endregion

    // region 2.8 load, decide and save, and begin again when somebody was faster
    for (int attempt = 1; ; attempt++) {
      Order order = orders.load(command.orderId());
      Optional<CommandResult> earlier = resultOfBefore(order, command);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      order.handle(command);
      try {
        CommandResult result = orders.save(order, command.commandId());
        done.put(
            command.commandId(),
            new CommandResult(result.events(), result.revision(), Optional.empty()));
        return result;
      } catch (ConcurrencyConflict somebodyWasFaster) {
        if (attempt == attempts) {
          throw somebodyWasFaster;
        }
      }
    }
    // endregion
