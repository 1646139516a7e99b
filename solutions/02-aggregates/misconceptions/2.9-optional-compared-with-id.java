// believes: an Optional equals what is in it
// rejected: the customer got her money twice

  // region 2.9 recognise a command in the history of its order
  /** What this very command has led to before, if it has come before. */
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    List<OrderEvent> facts =
        order.history().stream()
            .filter(fact -> fact.causationId().equals(command.commandId()))
            .map(fact -> (OrderEvent) fact.event())
            .toList();
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new CommandResult(facts, order.version(), Optional.empty()));
  }
  // endregion
