// believes: the garbage collector closes connections
// rejected: takes connections and does not give them back

    // region 3.3 store what the event changes together with its position
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    RevenueTables.book(connection, delivery);
    RevenueTables.saveCheckpoint(connection, position);
    connection.commit();
    // endregion
