// believes: when a person was called, the program may go on
// rejected: later events were given to it all the same

    // region 3.5 hand each event on; at the first failure stop, report, and stay stopped
    try {
      readModel.accept(resolved);
    } catch (RuntimeException cause) {
      alarm.accept(Failure.at(resolved, cause));
    }
    // endregion
