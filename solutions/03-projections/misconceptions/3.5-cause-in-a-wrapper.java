// believes: a report reads better with an exception of its own
// rejected: the report names something else as the cause

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      subscription.stop();
      alarm.accept(
          Failure.at(resolved, new IllegalStateException("the read model failed", cause)));
    }
  }
  // endregion
