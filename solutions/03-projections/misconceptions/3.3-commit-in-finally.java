// believes: finally makes sure that the work is committed
// rejected: was booked twice

    // region 3.3 store what the event changes together with its position
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    try {
      RevenueTables.book(connection, delivery);
      RevenueTables.saveCheckpoint(connection, position);
    } finally {
      connection.commit();
      connection.close();
    }
    // endregion
