// believes: what failed can simply be done once more on the same connection
// rejected: was booked twice

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (int tries = 1; ; tries++) {
        try {
          RevenueTables.book(connection, delivery);
          RevenueTables.saveCheckpoint(connection, position);
          connection.commit();
          return;
        } catch (SQLException e) {
          if (tries == 3) {
            connection.rollback();
            throw e;
          }
        }
      }
    }
    // endregion
