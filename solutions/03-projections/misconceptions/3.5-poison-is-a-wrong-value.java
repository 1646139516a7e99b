// believes: a poison event is one with a wrong value in it
// rejected: (ReadModelFailed: database is locked), and nobody was called

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (IllegalArgumentException cause) {
      subscription.stop();
      alarm.accept(Failure.at(resolved, cause));
    }
  }
  // endregion
