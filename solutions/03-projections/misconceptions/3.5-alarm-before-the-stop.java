// believes: a call to a person always gets through, and what comes after it comes after it
// rejected: the pager was down

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      try {
        alarm.accept(Failure.at(resolved, cause));
        subscription.stop();
      } catch (RuntimeException nobodyWasCalled) {
        System.getLogger("readmodel")
            .log(System.Logger.Level.DEBUG, "nobody was called", nobodyWasCalled);
      }
    }
  }
  // endregion
