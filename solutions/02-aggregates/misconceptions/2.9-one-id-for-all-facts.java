// believes: the id of the command is the id of what it leads to
// rejected: some of these carry one id

    // region 2.9 the id of a fact is made from the command that led to it
    return commandId;
    // endregion
