// believes: an event that nothing caused has caused itself
// rejected: names another event as its cause

    // region 1.4 the envelope of a fact that starts a conversation
    UUID eventId = ids.get();
    return envelope(eventId, eventId, Optional.of(eventId), event);
    // endregion
