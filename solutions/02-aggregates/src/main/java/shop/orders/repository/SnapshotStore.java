package shop.orders.repository;

import java.util.Optional;

/** Where snapshots are kept. */
public interface SnapshotStore {

  /** The newest snapshot of the order, of whatever schema version. */
  Optional<Snapshot> latest(String orderId);

  void save(Snapshot snapshot);
}
