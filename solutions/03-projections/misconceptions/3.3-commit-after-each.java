// believes: a transaction should be as short as possible
// rejected: was booked twice

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      RevenueTables.book(connection, delivery);
      connection.commit();
      RevenueTables.saveCheckpoint(connection, position);
      connection.commit();
    }
    // endregion
