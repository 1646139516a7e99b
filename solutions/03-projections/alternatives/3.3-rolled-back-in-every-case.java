// does: rolls back in finally, which changes nothing after a commit, and leaves autocommit as it was

    // region 3.3 store what the event changes together with its position
    try (var connection = database.getConnection()) {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        RevenueTables.book(connection, delivery);
        RevenueTables.saveCheckpoint(connection, position);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(before);
      }
    }
    // endregion
