// does: extracts "in one transaction" into a method that takes the work

    // region 3.3 store what the event changes together with its position
    inOneTransaction(
        connection -> {
          RevenueTables.book(connection, delivery);
          RevenueTables.saveCheckpoint(connection, position);
        });
  }

  private interface Work {
    void with(Connection connection) throws SQLException;
  }

  private void inOneTransaction(Work work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        work.with(connection);
        connection.commit();
      } catch (Throwable failure) {
        try {
          connection.rollback();
        } catch (SQLException alsoFailed) {
          failure.addSuppressed(alsoFailed);
        }
        throw failure;
      }
    }
  }

  {
    // endregion
