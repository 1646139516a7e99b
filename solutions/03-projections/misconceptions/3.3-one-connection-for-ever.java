// believes: a connection is expensive, so one is opened once and kept
// rejected: does not give them back

    // region 3.3 store what the event changes together with its position
    if (kept == null || kept.isClosed()) {
      kept = database.getConnection();
      kept.setAutoCommit(false);
    }
    try {
      RevenueTables.book(kept, delivery);
      RevenueTables.saveCheckpoint(kept, position);
      kept.commit();
    } catch (Throwable e) {
      kept.rollback();
      throw e;
    }
  }

  private Connection kept;

  {
    // endregion
