// does: puts one attempt into a method, loops a known number of times, and throws the last conflict behind the loop

    // region 2.8 load, decide and save, and begin again when somebody was faster
    ConcurrencyConflict last = null;
    int made = 0;
    while (made < attempts) {
      made++;
      try {
        return attempt(command);
      } catch (ConcurrencyConflict conflict) {
        last = conflict;
      }
    }
    throw last;
  }

  private CommandResult attempt(OrderCommand command) {
    Order order = orders.load(command.orderId());
    Optional<CommandResult> before = resultOfBefore(order, command);
    if (before.isEmpty()) {
      order.handle(command);
      return orders.save(order, command.commandId());
    }
    return before.get();
    // endregion
