// does: calls a person first and stops then, on the same thread and before any other event

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    Failure failure = null;
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      failure = Failure.at(resolved, cause);
    }
    if (failure != null) {
      try {
        alarm.accept(failure);
      } finally {
        subscription.stop();
      }
    }
  }
  // endregion
