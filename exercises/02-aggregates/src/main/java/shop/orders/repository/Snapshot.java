package shop.orders.repository;

import shop.orders.aggregate.OrderState;

/**
 * The state of an order after one of its events. A snapshot is a cache: the events give the same
 * state.
 *
 * @param revision of the last event that the state includes
 * @param schemaVersion of the state's fields and of the code that folded it
 */
public record Snapshot(String orderId, long revision, int schemaVersion, OrderState state) {
  /**
   * Increase it whenever {@link OrderState} or its fold changes. Older snapshots are then unusable.
   */
  public static final int SCHEMA_VERSION = 3;
}
