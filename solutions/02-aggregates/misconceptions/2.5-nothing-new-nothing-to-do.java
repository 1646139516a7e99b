// believes: if nothing waits, markCommitted has nothing to do
// rejected: and nothing was waiting

    // region 2.5 remember that everything is stored
    if (uncommitted.isEmpty()) {
      return;
    }
    uncommitted.clear();
    version = revision;
    // endregion
