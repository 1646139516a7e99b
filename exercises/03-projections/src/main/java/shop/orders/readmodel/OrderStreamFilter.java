package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.SubscriptionFilter;
import java.util.Optional;
import workshop.todo.Todo;

/** How to follow the orders in the log of the whole store. */
public final class OrderStreamFilter {
  private OrderStreamFilter() {}

  /**
   * The options of a subscription for which the store filters: it sends only the events of streams
   * whose name begins with {@code order-}, of every type.
   *
   * @param checkpoint the position of the last event that was handled; if empty, begin with the
   *     first event
   */
  public static SubscribeToAllOptions after(Optional<Position> checkpoint) {
    // region 3.9 ask the store for the events of order streams only
    throw new Todo("3.9", "ask the store for the events of order streams only");
    // endregion
  }
}
