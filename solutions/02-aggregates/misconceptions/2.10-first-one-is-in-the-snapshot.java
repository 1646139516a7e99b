// believes: the first event that I read is the one that the snapshot was taken after
// rejected: Then the stream was cut off right behind it

    // region 2.10 begin at the newest snapshot that can be trusted, and replay what came after it
    Optional<Snapshot> latest =
        snapshots.latest(orderId).filter(s -> s.schemaVersion() == Snapshot.SCHEMA_VERSION);
    if (latest.isEmpty()) {
      return orders.load(orderId);
    }
    Snapshot snapshot = latest.get();
    List<Decoded> tail = orders.history(orderId, snapshot.revision());
    if (tail.isEmpty() || tail.getFirst().revision() > snapshot.revision() + 1) {
      return orders.load(orderId);
    }
    Order order = Order.asOf(orderId, decider, snapshot.state(), snapshot.revision());
    return EventStoreOrderRepository.replayed(order, tail.subList(1, tail.size()));
    // endregion
