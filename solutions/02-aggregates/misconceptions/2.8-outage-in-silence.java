// believes: a store that does not answer will have stored it
// rejected: and dispatch returned as if it knew

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
          throw somebodyWasFaster;
        }
      } catch (RuntimeException noAnswer) {
        return new CommandResult(order.getUncommittedEvents(), order.version(), Optional.empty());
      }
    }
    // endregion
