package shop.orders.repository;

import java.util.UUID;
import shop.orders.aggregate.Order;

/** All orders there are, one at a time. */
public interface OrderRepository {

  /**
   * The order as it is now; a new one, to which nothing has happened, when there is none yet.
   *
   * @throws RuntimeException when that cannot be found out: the stream was deleted, an event in it
   *     is of an unknown type, the store does not answer
   */
  Order load(String orderId);

  /**
   * Stores all that is new about the order, or nothing of it.
   *
   * @param commandId the command that led to it
   * @throws ConcurrencyConflict when somebody else has written to the order since it was loaded;
   *     then nothing is stored
   */
  CommandResult save(Order order, UUID commandId);
}
