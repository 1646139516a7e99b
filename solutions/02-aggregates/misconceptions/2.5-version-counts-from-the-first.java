// believes: a stream begins at revision 0
// rejected: After events 7 and 8 the version is not 8

    // region 2.5 take in an event of the past
    when(event);
    version++;
    // endregion
