// believes: an envelope makes its own id when it is made
// rejected: is not the one it was written with

    // region 1.4 the envelope of a fact that comes back from the store
    return new EventEnvelope<>(
        UUID.randomUUID(),
        metadata.aggregateId(),
        metadata.aggregateType(),
        eventType,
        metadata.eventVersion(),
        metadata.timestamp(),
        metadata.correlationId(),
        metadata.causationId(),
        event);
    // endregion
