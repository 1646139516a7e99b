// believes: the transaction begins where autocommit is switched off
// rejected: was booked twice

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      RevenueTables.book(connection, delivery);
      connection.setAutoCommit(false);
      RevenueTables.saveCheckpoint(connection, position);
      connection.commit();
    }
    // endregion
