// believes: when somebody was faster, my caller's wish is fulfilled already
// rejected: and dispatch returned as if it had been done

    // region 2.8 load, decide and save, and begin again when somebody was faster
    Order order = orders.load(command.orderId());
    Optional<CommandResult> earlier = resultOfBefore(order, command);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    order.handle(command);
    try {
      return orders.save(order, command.commandId());
    } catch (ConcurrencyConflict somebodyWasFaster) {
      return new CommandResult(List.of(), order.version(), Optional.empty());
    }
    // endregion
