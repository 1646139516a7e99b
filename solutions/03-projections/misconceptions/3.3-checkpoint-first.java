// believes: once the checkpoint is stored nothing comes twice
// rejected: is missing and will stay missing

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection()) {
      RevenueTables.saveCheckpoint(connection, position);
      RevenueTables.book(connection, delivery);
    }
    // endregion
