// does: takes the retry out into a method that knows nothing of orders
import java.util.function.Supplier;

    // region 2.8 load, decide and save, and begin again when somebody was faster
    return withRetries(
        () -> {
          Order order = orders.load(command.orderId());
          return resultOfBefore(order, command)
              .orElseGet(
                  () -> {
                    order.handle(command);
                    return orders.save(order, command.commandId());
                  });
        });
  }

  private <T> T withRetries(Supplier<T> task) {
    for (int left = attempts - 1; left > 0; left--) {
      try {
        return task.get();
      } catch (ConcurrencyConflict ignored) {
        // The next attempt loads, and decides, anew.
      }
    }
    return task.get();
    // endregion
