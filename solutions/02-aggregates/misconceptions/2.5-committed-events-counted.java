// believes: the new version is the old one and the number of events that were stored
// rejected: the store counted on, and gave it revision 5

    // region 2.5 remember that everything is stored
    version += uncommitted.size();
    uncommitted.clear();
    // endregion
