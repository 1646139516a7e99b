// believes: every event needs a correlation id of its own
// rejected: the thread is cut

    // region 1.4 the envelope of a fact that answers another
    UUID eventId = ids.get();
    return envelope(eventId, eventId, Optional.of(cause.eventId()), event);
    // endregion
