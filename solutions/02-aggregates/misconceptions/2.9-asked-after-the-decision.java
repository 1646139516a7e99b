// believes: whether it is a repeat matters only when something would be stored
// rejected: The caller did not hear that it was done

    // region 2.8 load, decide and save, and begin again when somebody was faster
    for (int attempt = 1; ; attempt++) {
      Order order = orders.load(command.orderId());
      Optional<CommandResult> earlier = resultOfBefore(order, command);
      order.handle(command);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      try {
        return orders.save(order, command.commandId());
      } catch (ConcurrencyConflict somebodyWasFaster) {
        if (attempt == attempts) {
          throw somebodyWasFaster;
        }
      }
    }
    // endregion
