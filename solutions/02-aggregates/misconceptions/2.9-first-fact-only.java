// believes: one fact is enough to recognise a command
// rejected: answered with fewer

  // region 2.9 recognise a command in the history of its order
  /** What this very command has led to before, if it has come before. */
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    return order.history().stream()
        .filter(fact -> fact.causationId().equals(Optional.of(command.commandId())))
        .map(fact -> (OrderEvent) fact.event())
        .findFirst()
        .map(fact -> new CommandResult(List.of(fact), order.version(), Optional.empty()));
  }
  // endregion
