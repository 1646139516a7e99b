// believes: the n-th fact has the n-th id
// rejected: some of these carry one id

    // region 2.9 the id of a fact is made from the command that led to it
    return UUID.nameUUIDFromBytes(("fact " + n).getBytes(StandardCharsets.UTF_8));
    // endregion
