// believes: only a refund can do harm when it comes twice
// rejected: A ShipOrder was carried out, its answer was lost

import shop.orders.aggregate.OrderCommand.RefundOrder;

  // region 2.9 recognise a command in the history of its order
  /** What this very command has led to before, if it has come before. */
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    if (!(command instanceof RefundOrder)) {
      return Optional.empty();
    }
    List<OrderEvent> facts =
        order.history().stream()
            .filter(fact -> fact.causationId().equals(Optional.of(command.commandId())))
            .map(fact -> (OrderEvent) fact.event())
            .toList();
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new CommandResult(facts, order.version(), Optional.empty()));
  }
  // endregion
