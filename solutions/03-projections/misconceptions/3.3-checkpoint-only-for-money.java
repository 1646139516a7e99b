// believes: an event that changes nothing need not be remembered
// rejected: did not move the checkpoint

    // region 3.3 store what the event changes together with its position
    if (!(delivery.event() instanceof shop.orders.events.OrderEvent.OrderConfirmed
        || delivery.event() instanceof shop.orders.events.OrderEvent.OrderCreated
        || delivery.event() instanceof shop.orders.events.OrderEvent.OrderRefunded)) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      RevenueTables.book(connection, delivery);
      RevenueTables.saveCheckpoint(connection, position);
      connection.commit();
    }
    // endregion
