// believes: the answer of then has the revision of then
// rejected: with another revision than that of the order

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
        : Optional.of(new CommandResult(facts, facts.size() - 1, Optional.empty()));
  }
  // endregion
