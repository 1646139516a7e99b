// believes: the cause of everything is the event that started it
// rejected: does not name it as its cause

    // region 1.4 the envelope of a fact that answers another
    return envelope(ids.get(), cause.correlationId(), Optional.of(cause.correlationId()), event);
    // endregion
