// believes: there is time to stop when the next event comes
// rejected: No other came, a person was called

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  private boolean failed;

  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    if (failed) {
      subscription.stop();
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
