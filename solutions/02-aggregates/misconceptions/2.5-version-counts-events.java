// believes: the version is the number of events
// rejected: the versions are not these revisions

    // region 2.5 take in an event of the past
    when(event);
    version = version < 0 ? 1 : version + 1;
    // endregion
