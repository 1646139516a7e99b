// does: writes the checkpoint before the rows: within a transaction the order does not matter

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        RevenueTables.saveCheckpoint(connection, position);
        RevenueTables.book(connection, delivery);
        connection.commit();
      } catch (Throwable e) {
        connection.rollback();
        throw e;
      }
    }
    // endregion
