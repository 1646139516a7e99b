package shop.orders.repository;

import shop.orders.aggregate.OrderCommand;

/** Takes a command to its order. */
@FunctionalInterface
public interface CommandBus {

  /**
   * Returns when the command's events are stored.
   *
   * @param context the conversation that the command belongs to
   * @throws shop.orders.aggregate.OrderRejected when the rules refuse; nothing is stored
   * @throws ConcurrencyConflict when other writers were faster each time; nothing is stored
   * @throws RuntimeException when the store fails; then the events may be stored or not
   */
  CommandResult dispatch(OrderCommand command, CommandContext context);

  /** The same for a command that opens a new conversation. */
  default CommandResult dispatch(OrderCommand command) {
    return dispatch(command, CommandContext.opening(command));
  }
}
