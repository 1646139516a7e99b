// believes: half an id is still an id
// rejected: Five commands, whose ids lie next to each other

    // region 2.9 the id of a fact is made from the command that led to it
    return new UUID(commandId.getMostSignificantBits(), n);
    // endregion
