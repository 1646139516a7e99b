// does: keeps a flag besides, in case that another client delivers what is still on its way

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  private volatile boolean stopped;

  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    if (stopped) {
      return;
    }
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      stopped = true;
      subscription.stop();
      alarm.accept(Failure.at(resolved, cause));
    }
  }
  // endregion
