// believes: what was stored once is stored
// rejected: Everything was stored, and yet

    // region 2.5 remember that everything is stored
    version = revision;
    // endregion
