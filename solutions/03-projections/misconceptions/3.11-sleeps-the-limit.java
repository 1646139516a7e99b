// believes: who waits for the whole limit is on the safe side
// rejected: She had to wait

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    pauses.pause(limit);
    // endregion
