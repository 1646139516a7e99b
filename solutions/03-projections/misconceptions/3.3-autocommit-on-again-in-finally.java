// believes: switching autocommit on again only tidies up
// rejected: Your code switched autocommit on again

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        RevenueTables.book(connection, delivery);
        RevenueTables.saveCheckpoint(connection, position);
        connection.commit();
      } finally {
        connection.setAutoCommit(true);
      }
    }
    // endregion
