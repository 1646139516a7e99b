// believes: a connection for each table keeps the code apart
// rejected: was booked twice

    // region 3.3 store what the event changes together with its position
    try (Connection rows = database.getConnection()) {
      rows.setAutoCommit(false);
      RevenueTables.book(rows, delivery);
      rows.commit();
    }
    try (Connection checkpoints = database.getConnection()) {
      checkpoints.setAutoCommit(false);
      RevenueTables.saveCheckpoint(checkpoints, position);
      checkpoints.commit();
    }
    // endregion
