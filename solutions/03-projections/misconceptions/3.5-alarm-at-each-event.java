// believes: as long as it stands still a person should hear of it
// rejected: or not once

  // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
  private Failure failure;

  @Override
  public void onEvent(Subscription subscription, ResolvedEvent resolved) {
    if (failure != null) {
      alarm.accept(failure);
      return;
    }
    try {
      readModel.accept(resolved);
    } catch (Throwable cause) {
      failure = Failure.at(resolved, cause);
      alarm.accept(failure);
    }
  }
  // endregion
