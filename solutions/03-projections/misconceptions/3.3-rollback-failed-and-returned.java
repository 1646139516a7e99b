// believes: what cannot even be rolled back is nobody's business any more
// rejected: and so did the next call

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        RevenueTables.book(connection, delivery);
        RevenueTables.saveCheckpoint(connection, position);
        connection.commit();
      } catch (Throwable e) {
        try {
          connection.rollback();
        } catch (SQLException alsoFailed) {
          return;
        }
        throw e;
      }
    }
    // endregion
