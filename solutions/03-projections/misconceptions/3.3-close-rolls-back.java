// believes: closing a connection takes back what was not committed
// rejected: With a driver whose close() commits what is still open

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      RevenueTables.book(connection, delivery);
      RevenueTables.saveCheckpoint(connection, position);
      connection.commit();
    }
    // endregion
