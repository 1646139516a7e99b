// believes: closing a connection commits what was done with it
// rejected: had arrived in the database

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      RevenueTables.book(connection, delivery);
      RevenueTables.saveCheckpoint(connection, position);
    }
    // endregion
