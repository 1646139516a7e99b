// believes: three tries are enough for anything
// rejected: gave it the same event again and

    // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
    if (failed) {
      return;
    }
    for (int i = 1; ; i++) {
      try {
        readModel.accept(resolved);
        return;
      } catch (RuntimeException cause) {
        if (i == 3) {
          failed = true;
          subscription.stop();
          alarm.accept(Failure.at(resolved, cause));
          return;
        }
      }
    }
  }

  private boolean failed;

  {
    // endregion
