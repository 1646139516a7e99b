// believes: when a person was called, the program may go on
// rejected: later events were given to it all the same

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      alarm.accept(Failure.at(resolved, cause));
    }
  }
  // endregion
