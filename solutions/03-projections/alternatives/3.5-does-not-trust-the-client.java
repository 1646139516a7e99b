// does: keeps a flag besides, in case that another client delivers what is still on its way

    // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
    if (stopped) {
      return;
    }
    try {
      readModel.accept(resolved);
    } catch (RuntimeException cause) {
      stopped = true;
      subscription.stop();
      alarm.accept(Failure.at(resolved, cause));
    }
  }

  private volatile boolean stopped;

  {
    // endregion
