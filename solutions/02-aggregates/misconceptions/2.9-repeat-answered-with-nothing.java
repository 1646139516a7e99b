// believes: the second time nothing has happened, so there is nothing to report
// rejected: did not get the answer of the first

  // region 2.9 recognise a command in the history of its order
  /** What this very command has led to before, if it has come before. */
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    List<OrderEvent> facts =
        order.history().stream()
            .filter(fact -> fact.causationId().equals(Optional.of(command.commandId())))
            .map(fact -> (OrderEvent) fact.event())
            .toList();
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new CommandResult(List.of(), order.version(), Optional.empty()));
  }
  // endregion
