// believes: the list is private, so it is safe
// rejected: cleared the list he was given

    // region 2.5 hand out what waits to be stored
    return uncommitted;
    // endregion
