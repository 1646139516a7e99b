// believes: a command that changes nothing leads to no event
// rejected: your decider said that there is nothing to do

    // region 2.3 say of all else: nothing to do, or refused and why
    return List.of();
    // endregion
