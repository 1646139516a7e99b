// believes: a conversation has an id of its own, and the first event another
// rejected: not named after the event that opened it

    // region 1.4 the envelope of a fact that starts a conversation
    return envelope(ids.get(), ids.get(), Optional.empty(), event);
    // endregion
