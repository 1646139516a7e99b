// believes: where something came after the snapshot, the snapshot belongs to it
// rejected: as if nothing lay between them

    // region 2.10 begin at the newest snapshot that can be trusted, and replay what came after it
    Optional<Snapshot> latest =
        snapshots.latest(orderId).filter(s -> s.schemaVersion() == Snapshot.SCHEMA_VERSION);
    if (latest.isEmpty()) {
      return orders.load(orderId);
    }
    Snapshot snapshot = latest.get();
    List<Decoded> tail = orders.history(orderId, snapshot.revision());
    if (tail.isEmpty()) {
      return orders.load(orderId);
    }
    Order order = Order.asOf(orderId, decider, snapshot.state(), snapshot.revision());
    return EventStoreOrderRepository.replayed(
        order, tail.stream().filter(event -> event.revision() > snapshot.revision()).toList());
    // endregion
