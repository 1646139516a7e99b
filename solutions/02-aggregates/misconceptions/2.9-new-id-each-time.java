// believes: an id has to be new
// rejected: and the store did not recognise it

    // region 2.9 the id of a fact is made from the command that led to it
    return UUID.randomUUID();
    // endregion
