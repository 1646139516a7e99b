// believes: the next load will tell the version
// rejected: or the version is not that of the last one

    // region 2.5 remember that everything is stored
    uncommitted.clear();
    // endregion
