// believes: what failed may work the next time
// rejected: after 101 tries

    // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
    while (true) {
      try {
        readModel.accept(resolved);
        return;
      } catch (RuntimeException tryAgain) {
        Thread.onSpinWait();
      }
    }
    // endregion
