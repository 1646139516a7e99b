// believes: the store drops an event whose id it has seen
// rejected: the customer got her money twice

  // region 2.9 recognise a command in the history of its order
  /** What this very command has led to before, if it has come before. */
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    return Optional.empty();
  }
  // endregion
