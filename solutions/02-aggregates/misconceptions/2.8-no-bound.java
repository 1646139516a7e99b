// believes: some day nobody will be faster
// rejected: it was told to make 3

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
        continue;
      }
    }
    // endregion
