// believes: three tries are enough for anything
// rejected: gave it the same event again and

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  private boolean failed;

  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    if (failed) {
      return;
    }
    for (int i = 1; ; i++) {
      try {
        readModel.accept(resolved);
        return;
      } catch (Throwable cause) {
        if (i == 3) {
          failed = true;
          subscription.stop();
          alarm.accept(Failure.at(resolved, cause));
          return;
        }
      }
    }
  }
  // endregion
