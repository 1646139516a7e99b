// believes: the correlation id is the id of the event before
// rejected: the thread is cut

    // region 1.4 the envelope of a fact that answers another
    return envelope(ids.get(), cause.eventId(), Optional.of(cause.eventId()), event);
    // endregion
