// believes: the same command says the same
// rejected: your code took the second one for a repeat
import shop.orders.aggregate.OrderCommand.RefundOrder;

  // region 2.9 recognise a command in the history of its order
  /** What this very command has led to before, if it has come before. */
  private Optional<CommandResult> resultOfBefore(Order order, OrderCommand command) {
    List<OrderEvent> facts =
        order.history().stream()
            .filter(fact -> command instanceof RefundOrder)
            .map(fact -> (OrderEvent) fact.event())
            .filter(fact -> fact instanceof OrderEvent.OrderRefunded)
            .toList();
    return facts.size() != (command instanceof RefundOrder r ? r.returned().size() : 0)
            || facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new CommandResult(facts, order.version(), Optional.empty()));
  }
  // endregion
