package shop.orders.repository;

import shop.orders.aggregate.OrderCommand;

/** Takes a wish to its order. */
@FunctionalInterface
public interface CommandBus {

  /**
   * Returns when what the command led to is stored.
   *
   * @throws shop.orders.aggregate.OrderRejected when the rules say no; nothing is stored
   * @throws ConcurrencyConflict when others were faster, again and again; nothing is stored
   * @throws RuntimeException when the store fails; then nobody knows whether it was stored
   */
  CommandResult dispatch(OrderCommand command);
}
