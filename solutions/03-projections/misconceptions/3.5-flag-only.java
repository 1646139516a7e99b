// believes: an event that is not handed on does no harm
// rejected: the subscription still runs

    // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
    if (failed) {
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
