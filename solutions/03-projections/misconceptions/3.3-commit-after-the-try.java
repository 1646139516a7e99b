// believes: a commit that failed has stored nothing, so there is nothing to roll back
// rejected: handle threw, and the whole event is in the database

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        RevenueTables.book(connection, delivery);
        RevenueTables.saveCheckpoint(connection, position);
      } catch (Throwable failure) {
        connection.rollback();
        throw failure;
      }
      connection.commit();
    }
    // endregion
