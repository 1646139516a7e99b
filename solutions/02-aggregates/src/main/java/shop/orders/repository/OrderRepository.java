package shop.orders.repository;

import shop.orders.aggregate.Order;

/** Loads and saves orders. */
public interface OrderRepository {

  /**
   * The order as it is now; a new order, without events, if its stream never existed or was
   * soft-deleted.
   *
   * @throws RuntimeException when the order cannot be read: its stream was hard-deleted, an event
   *     in it is of an unknown type, or the store does not answer
   */
  Order load(String orderId);

  /**
   * Stores all uncommitted events of the order, or none of them.
   *
   * @param context of the command that was decided
   * @throws ConcurrencyConflict when another writer has changed the order since it was loaded;
   *     nothing is stored
   */
  CommandResult save(Order order, CommandContext context);
}
