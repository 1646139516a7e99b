// believes: an envelope notes the time when it is made
// rejected: is not the one it was written with

    // region 1.4 the envelope of a fact that comes back from the store
    return new EventEnvelope<>(
        eventId,
        metadata.aggregateId(),
        metadata.aggregateType(),
        eventType,
        metadata.eventVersion(),
        java.time.Instant.now(),
        metadata.correlationId(),
        metadata.causationId(),
        event);
    // endregion
