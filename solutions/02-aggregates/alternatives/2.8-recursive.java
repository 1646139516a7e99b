// does: tries again by calling itself with one attempt less

    // region 2.8 load, decide and save, and begin again when somebody was faster
    return dispatch(command, attempts);
  }

  private CommandResult dispatch(OrderCommand command, int attemptsLeft) {
    Order order = orders.load(command.orderId());
    return resultOfBefore(order, command)
        .orElseGet(() -> decidedAndSaved(order, command, attemptsLeft));
  }

  private CommandResult decidedAndSaved(Order order, OrderCommand command, int attemptsLeft) {
    order.handle(command);
    try {
      return orders.save(order, command.commandId());
    } catch (ConcurrencyConflict conflict) {
      if (attemptsLeft <= 1) {
        throw conflict;
      }
      return dispatch(command, attemptsLeft - 1);
    }
    // endregion
