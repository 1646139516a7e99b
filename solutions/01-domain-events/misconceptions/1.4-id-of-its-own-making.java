// believes: a random id is a random id, wherever it comes from
// rejected: do not carry the first two ids

    // region 1.4 the envelope of a fact that starts a conversation
    UUID eventId = UUID.randomUUID();
    return envelope(eventId, eventId, Optional.empty(), event);
    // endregion
