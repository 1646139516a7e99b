// believes: an unmodifiable list does not change
// rejected: it is another one now

    // region 2.5 hand out what waits to be stored
    return java.util.Collections.unmodifiableList(uncommitted);
    // endregion
