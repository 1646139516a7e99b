// believes: we read everything as the version that this program writes
// rejected: written in version 3

    // region 1.4 the envelope of a fact that comes back from the store
    return new EventEnvelope<>(
        eventId,
        metadata.aggregateId(),
        metadata.aggregateType(),
        eventType,
        FIRST_VERSION,
        metadata.timestamp(),
        metadata.correlationId(),
        metadata.causationId(),
        event);
    // endregion
