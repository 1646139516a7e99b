// believes: every event raises the version
// rejected: the version counts the new ones

    // region 2.5 take in a new event
    when(event);
    uncommitted.add(event);
    version++;
    // endregion
