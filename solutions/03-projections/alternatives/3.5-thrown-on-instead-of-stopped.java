// does: reports and throws on, for this client ends a subscription whose listener throws

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      alarm.accept(Failure.at(resolved, cause));
      throw cause;
    }
  }
  // endregion
