// does: opens and closes by hand, with a flag that says whether it has been committed

    // region 3.3 store what the event changes together with its position
    Connection connection = database.getConnection();
    try {
      boolean done = false;
      try {
        connection.setAutoCommit(false);
        RevenueTables.book(connection, delivery);
        RevenueTables.saveCheckpoint(connection, position);
        connection.commit();
        done = true;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
    } finally {
      connection.close();
    }
    // endregion
