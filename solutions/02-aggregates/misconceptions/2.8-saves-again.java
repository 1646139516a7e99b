// believes: when the append fails it is sent again
// rejected: may be cancelled all the same, and it was not

    // region 2.8 load, decide and save, and begin again when somebody was faster
    Order order = orders.load(command.orderId());
    order.handle(command);
    for (int attempt = 1; ; attempt++) {
      try {
        return orders.save(order, command.commandId());
      } catch (ConcurrencyConflict somebodyWasFaster) {
        if (attempt == attempts) {
          throw somebodyWasFaster;
        }
      }
    }
    // endregion
