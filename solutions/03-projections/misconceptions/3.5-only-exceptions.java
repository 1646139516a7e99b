// believes: an Error is the machine's own business, and no program should catch it
// rejected: an Error and not an Exception), and nobody was called

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (Exception cause) {
      subscription.stop();
      alarm.accept(Failure.at(resolved, cause));
    }
  }
  // endregion
