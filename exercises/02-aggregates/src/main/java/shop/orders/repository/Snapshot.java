package shop.orders.repository;

import shop.orders.aggregate.OrderState;

/**
 * What an order had come to at one point of its history. A cache: all of it can be computed again.
 *
 * @param revision of the last event that is in it
 * @param schemaVersion of the state's shape and of the fold that made it
 */
public record Snapshot(String orderId, long revision, int schemaVersion, OrderState state) {
  /**
   * To be raised whenever {@link OrderState} or its fold changes: older snapshots are void then.
   */
  public static final int SCHEMA_VERSION = 3;
}
