package shop.orders.repository;

import java.util.Optional;

/** Keeps snapshots. */
public interface SnapshotStore {

  /** The newest snapshot of the order, of any schema version; empty if there is none. */
  Optional<Snapshot> latest(String orderId);

  void save(Snapshot snapshot);
}
