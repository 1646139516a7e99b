// believes: whatever is thrown is an Exception
// rejected: failed with an Error

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        RevenueTables.book(connection, delivery);
        RevenueTables.saveCheckpoint(connection, position);
        connection.commit();
      } catch (Exception failure) {
        connection.rollback();
        throw failure;
      }
    }
    // endregion
