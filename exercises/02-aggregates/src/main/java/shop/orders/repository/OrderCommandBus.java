package shop.orders.repository;

import java.util.List;
import java.util.Optional;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderCommand;
import shop.orders.events.OrderEvent;
import workshop.todo.Todo;

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
    throw new Todo("2.10", "load, decide, save, and retry after a conflict");
    // endregion
  }

  // region 2.11 find the events that this command already caused
  /** The result of this command if its events are already in the order's history. */
  private Optional<CommandResult> previousResult(Order order, OrderCommand command) {
    Todo.pending("2.11", "find the events that this command already caused");
    return Optional.empty();
  }
  // endregion
}
