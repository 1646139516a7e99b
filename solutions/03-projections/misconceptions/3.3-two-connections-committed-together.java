// believes: two commits right after each other are one
// rejected: took 2 connections for one event

    // region 3.3 store what the event changes together with its position
    try (Connection rows = database.getConnection();
        Connection checkpoints = database.getConnection()) {
      rows.setAutoCommit(false);
      checkpoints.setAutoCommit(false);
      RevenueTables.book(rows, delivery);
      RevenueTables.saveCheckpoint(checkpoints, position);
      rows.commit();
      checkpoints.commit();
    }
    // endregion
