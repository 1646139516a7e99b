// believes: what is stored now is a part of the state now
// rejected: With markCommitted the state took them in once more

    // region 2.5 remember that everything is stored
    uncommitted.forEach(this::when);
    uncommitted.clear();
    version = revision;
    // endregion
