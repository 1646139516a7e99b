// does: stops in any case, and notes in the log that nobody could be called

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      Failure failure = Failure.at(resolved, cause);
      try {
        alarm.accept(failure);
      } catch (RuntimeException nobodyWasCalled) {
        System.getLogger("readmodel")
            .log(System.Logger.Level.DEBUG, failure.toString(), nobodyWasCalled);
      }
      subscription.stop();
    }
  }
  // endregion
