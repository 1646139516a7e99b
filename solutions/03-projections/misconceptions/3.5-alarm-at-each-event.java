// believes: as long as it stands still a person should hear of it
// rejected: or not once

    // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
    if (failure != null) {
      alarm.accept(failure);
      return;
    }
    try {
      readModel.accept(resolved);
    } catch (RuntimeException cause) {
      failure = Failure.at(resolved, cause);
      alarm.accept(failure);
    }
  }

  private Failure failure;

  {
    // endregion
