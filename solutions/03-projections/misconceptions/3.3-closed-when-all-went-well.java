// believes: who rolls back has tidied up
// rejected: does not give them back

    // region 3.3 store what the event changes together with its position
    Connection connection = database.getConnection();
    try {
      connection.setAutoCommit(false);
      RevenueTables.book(connection, delivery);
      RevenueTables.saveCheckpoint(connection, position);
      connection.commit();
      connection.close();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    }
    // endregion
