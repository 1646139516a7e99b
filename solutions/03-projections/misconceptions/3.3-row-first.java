// believes: if the row is stored first, nothing can be lost
// rejected: was booked twice

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      RevenueTables.book(connection, delivery);
      RevenueTables.saveCheckpoint(connection, position);
    }
    // endregion
