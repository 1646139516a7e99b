// does: keeps the event first and changes the state then, and hands out a list that may be changed

    // region 2.5 take in a new event
    uncommitted.addLast(event);
    this.when(event);
    // endregion
    // region 2.5 take in an event of the past
    this.version = revision;
    this.when(event);
    // endregion
    // region 2.5 hand out what waits to be stored
    return new ArrayList<>(uncommitted);
    // endregion
    // region 2.5 remember that everything is stored
    this.version = revision;
    while (!uncommitted.isEmpty()) {
      uncommitted.removeFirst();
    }
    // endregion
