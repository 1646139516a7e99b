// does: stops, reports, and lets the client see what was thrown

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (RuntimeException | Error cause) {
      subscription.stop();
      alarm.accept(Failure.at(resolved, cause));
      throw cause;
    }
  }
  // endregion
