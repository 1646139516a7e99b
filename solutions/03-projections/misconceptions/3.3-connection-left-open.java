// believes: the garbage collector closes connections
// rejected: connections are still open

    // region 3.3 store what the event changes together with its position
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    RevenueTables.book(connection, delivery);
    RevenueTables.saveCheckpoint(connection, position);
    connection.commit();
    // endregion
