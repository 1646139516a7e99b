// believes: looking at the checkpoint first makes the rest safe
// rejected: was booked twice

    // region 3.3 store what the event changes together with its position
    boolean known = checkpoint().filter(last -> position.compareTo(last) <= 0).isPresent();
    if (known) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      RevenueTables.book(connection, delivery);
      RevenueTables.saveCheckpoint(connection, position);
    }
    // endregion
