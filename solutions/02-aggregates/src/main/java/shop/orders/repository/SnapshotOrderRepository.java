package shop.orders.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.orders.aggregate.Decider;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderCommand;
import shop.orders.aggregate.OrderState;
import shop.orders.events.OrderEvent;
import shop.orders.eventstore.Decoded;

/** The same orders, loaded faster: from the newest snapshot, and what came after it. */
public final class SnapshotOrderRepository implements OrderRepository {
  private final EventStoreOrderRepository orders;
  private final SnapshotStore snapshots;
  private final Decider<OrderCommand, OrderState, OrderEvent> decider;

  /**
   * @param orders all orders with all of their history
   */
  public SnapshotOrderRepository(
      EventStoreOrderRepository orders,
      SnapshotStore snapshots,
      Decider<OrderCommand, OrderState, OrderEvent> decider) {
    this.orders = orders;
    this.snapshots = snapshots;
    this.decider = decider;
  }

  @Override
  public Order load(String orderId) {
    // region 2.10 begin at the newest snapshot that can be trusted, and replay what came after it
    Optional<Snapshot> latest =
        snapshots.latest(orderId).filter(s -> s.schemaVersion() == Snapshot.SCHEMA_VERSION);
    if (latest.isEmpty()) {
      return orders.load(orderId);
    }
    Snapshot snapshot = latest.get();
    List<Decoded> tail = orders.history(orderId, snapshot.revision());
    // The first one is in the snapshot already. It is read to see that it is there: a snapshot that
    // is ahead of its stream was taken of another history.
    if (tail.isEmpty() || tail.getFirst().revision() != snapshot.revision()) {
      return orders.load(orderId);
    }
    Order order = Order.asOf(orderId, decider, snapshot.state(), snapshot.revision());
    return EventStoreOrderRepository.replayed(order, tail.subList(1, tail.size()));
    // endregion
  }

  @Override
  public CommandResult save(Order order, UUID commandId) {
    return orders.save(order, commandId);
  }
}
