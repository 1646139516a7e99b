package shop.orders.repository;

import java.util.List;
import java.util.Optional;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderCommand;
import shop.orders.events.OrderEvent;

/** Loads the order, lets it decide the command, and saves it. */
public final class OrderCommandBus implements CommandBus {
  private final OrderRepository orders;
  private final int attempts;

  /**
   * @param attempts how often a command is tried while other writers are faster; the first try
   *     counts
   */
  public OrderCommandBus(OrderRepository orders, int attempts) {
    this.orders = orders;
    this.attempts = attempts;
  }

  @Override
  public CommandResult dispatch(OrderCommand command, CommandContext context) {
    // region 2.10 load, decide, save, and retry after a conflict
    for (int attempt = 1; ; attempt++) {
      Order order = orders.load(command.orderId());
      Optional<CommandResult> previous = previousResult(order, command);
      if (previous.isPresent()) {
        return previous.get();
      }
      // Outside of the try: a refusal goes to the caller, since a retry would be refused too.
      order.handle(command);
      try {
        return orders.save(order, context);
      } catch (ConcurrencyConflict conflict) {
        if (attempt == attempts) {
          throw conflict;
        }
      }
    }
    // endregion
  }

  // region 2.11 find the events that this command already caused
  // stub: /** The result of this command if its events are already in the order's history. */
  // stub: private Optional<CommandResult> previousResult(Order order, OrderCommand command) {
  // stub:   Todo.pending("2.11", "find the events that this command already caused");
  // stub:   return Optional.empty();
  // stub: }
  /** The result of this command if its events are already in the order's history. */
  private Optional<CommandResult> previousResult(Order order, OrderCommand command) {
    List<OrderEvent> events =
        order.history().stream()
            .filter(event -> event.causationId().equals(Optional.of(command.commandId())))
            .map(event -> (OrderEvent) event.event())
            .toList();
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(new CommandResult(events, order.version(), Optional.empty()));
  }
  // endregion
}
