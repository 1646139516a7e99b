// believes: there is time to stop when the next event comes
// rejected: No other came, a person was called

    // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
    if (failed) {
      subscription.stop();
      return;
    }
    try {
      readModel.accept(resolved);
    } catch (RuntimeException cause) {
      failed = true;
      alarm.accept(Failure.at(resolved, cause));
    }
  }

  private boolean failed;

  {
    // endregion
