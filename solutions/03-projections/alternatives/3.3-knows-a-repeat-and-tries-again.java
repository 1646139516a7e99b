// does: looks at the checkpoint in the same transaction, and after a failure begins anew, once

    // region 3.3 store what the event changes together with its position
    try {
      storeOnce(delivery, position);
    } catch (SQLException first) {
      storeOnce(delivery, position);
    }
  }

  private void storeOnce(Delivery delivery, Position position) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Optional<Position> last = RevenueTables.checkpoint(connection);
        if (last.isEmpty() || last.get().compareTo(position) < 0) {
          RevenueTables.book(connection, delivery);
          RevenueTables.saveCheckpoint(connection, position);
        }
        connection.commit();
      } catch (Throwable e) {
        connection.rollback();
        throw e;
      }
    }
  }

  {
    // endregion
