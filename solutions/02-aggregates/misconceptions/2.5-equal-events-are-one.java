// believes: an event that waits already need not wait twice
// rejected: with events that look alike

    // region 2.5 take in a new event
    when(event);
    if (!uncommitted.contains(event)) {
      uncommitted.add(event);
    }
    // endregion
