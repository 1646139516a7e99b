// believes: a command that changes nothing leads to no event
// rejected: your decider said that there is nothing to do

    // region 2.3 say of everything else whether there is nothing to do, or why it is refused
    return List.of();
    // endregion
