// believes: whatever fails in a database is an SQLException
// rejected: failed with an unchecked exception

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        RevenueTables.book(connection, delivery);
        RevenueTables.saveCheckpoint(connection, position);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }
    // endregion
