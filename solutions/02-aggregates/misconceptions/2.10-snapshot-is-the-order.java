// believes: the snapshot says how things stand
// rejected: After it came refunds of 2.00

    // region 2.10 begin at the newest snapshot that can be trusted, and replay what came after it
    Optional<Snapshot> latest =
        snapshots.latest(orderId).filter(s -> s.schemaVersion() == Snapshot.SCHEMA_VERSION);
    if (latest.isEmpty()) {
      return orders.load(orderId);
    }
    Snapshot snapshot = latest.get();
    Order order = Order.asOf(orderId, decider, snapshot.state(), snapshot.revision());
    return order;
    // endregion
