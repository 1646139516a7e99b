package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.SubscribeToAllOptions;
import com.eventstore.dbclient.SubscriptionFilter;
import java.util.Optional;

/** How to follow the orders in the log of the whole store. */
public final class OrderStreamFilter {
  private OrderStreamFilter() {}

  /**
   * The options of a subscription to which the store sends nothing but the events of order streams,
   * {@code order-…}, whatever their types.
   *
   * @param checkpoint the position of the last event that was handled; empty: begin with the first
   */
  public static SubscribeToAllOptions after(Optional<Position> checkpoint) {
    // region 3.8 ask the store for the events of order streams only
    SubscriptionFilter orders =
        // A regular expression is searched for anywhere in the name: ^ ties it to the beginning.
        SubscriptionFilter.newBuilder().withStreamNameRegularExpression("^order-").build();
    SubscribeToAllOptions options = SubscribeToAllOptions.get().filter(orders);
    checkpoint.ifPresentOrElse(options::fromPosition, options::fromStart);
    return options;
    // endregion
  }
}
