// believes: there is nothing the caller could do about it
// rejected: what reached the caller does not say so

    // region 2.8 load, decide and save, and begin again when somebody was faster
    for (int attempt = 1; ; attempt++) {
      Order order = orders.load(command.orderId());
      Optional<CommandResult> earlier = resultOfBefore(order, command);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      order.handle(command);
      try {
        return orders.save(order, command.commandId());
      } catch (ConcurrencyConflict somebodyWasFaster) {
        if (attempt == attempts) {
          return new CommandResult(List.of(), order.version(), Optional.empty());
        }
      }
    }
    // endregion
