// believes: what the rules refuse leads to no event, and that is an answer
// rejected: and dispatch returned as if it had been done

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
      } catch (ConcurrencyConflict somebodyWasFaster) {
        if (attempt == attempts) {
          throw somebodyWasFaster;
        }
      } catch (shop.orders.aggregate.OrderRejected refused) {
        return new CommandResult(List.of(), order.version(), Optional.empty());
      }
    }
    // endregion
