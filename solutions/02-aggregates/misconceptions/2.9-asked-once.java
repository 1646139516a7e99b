// believes: whether it is a repeat is known before the first attempt
// rejected: The first one tried again, and the customer

    // region 2.8 load, decide and save, and begin again when somebody was faster
    Optional<CommandResult> earlier = resultOfBefore(orders.load(command.orderId()), command);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    for (int attempt = 1; ; attempt++) {
      Order order = orders.load(command.orderId());
      order.handle(command);
      try {
        return orders.save(order, command.commandId());
      } catch (ConcurrencyConflict somebodyWasFaster) {
        if (attempt == attempts) {
          throw somebodyWasFaster;
        }
      }
    }
    // endregion
