// believes: what fails now may work in a moment
// rejected: your bus loaded the order more than once

    // region 2.8 load, decide and save, and begin again when somebody was faster
    for (int attempt = 1; ; attempt++) {
      Order order = orders.load(command.orderId());
      Optional<CommandResult> earlier = resultOfBefore(order, command);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      try {
        order.handle(command);
        return orders.save(order, command.commandId());
      } catch (ConcurrencyConflict | shop.orders.aggregate.OrderRejected somebodyWasFaster) {
        if (attempt == attempts) {
          throw somebodyWasFaster;
        }
      }
    }
    // endregion
