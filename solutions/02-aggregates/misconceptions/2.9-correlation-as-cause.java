// believes: all that belongs to the conversation of a command was caused by it
// rejected: your answer counts that one as well

  // region 2.9 recognise a command in the history of its order
  /** What this very command has led to before, if it has come before. */
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    List<OrderEvent> facts =
        order.history().stream()
            .filter(fact -> fact.correlationId().equals(command.commandId()))
            .map(fact -> (OrderEvent) fact.event())
            .toList();
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new CommandResult(facts, order.version(), Optional.empty()));
  }
  // endregion
