// believes: an event that is not handed on does no harm
// rejected: the subscription still runs

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  private boolean failed;

  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    if (failed) {
      return;
    }
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      failed = true;
      alarm.accept(Failure.at(resolved, cause));
    }
  }
  // endregion
