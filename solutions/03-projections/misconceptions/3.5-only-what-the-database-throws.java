// believes: a read model fails because of its database
// rejected: and nobody was called

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (ReadModelFailed cause) {
      subscription.stop();
      alarm.accept(Failure.at(resolved, cause));
    }
  }
  // endregion
