// believes: after a rollback all is as it was, so there is nothing to tell
// rejected: who hears of a call that failed

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        RevenueTables.book(connection, delivery);
        RevenueTables.saveCheckpoint(connection, position);
        connection.commit();
      } catch (SQLException | RuntimeException failure) {
        connection.rollback();
      }
    }
    // endregion
