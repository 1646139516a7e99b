// does: both new envelopes are written out, and the type comes from the envelope that is read

    // region 1.4 the envelope of a fact that starts a conversation
    var id = ids.get();
    return new EventEnvelope<>(
        id,
        event.orderId(),
        "order",
        typeNames.apply(event),
        1,
        clock.instant(),
        id,
        Optional.empty(),
        event);
    // endregion

    // region 1.4 the envelope of a fact that answers another
    return new EventEnvelope<>(
        ids.get(),
        event.orderId(),
        "order",
        typeNames.apply(event),
        1,
        clock.instant(),
        cause.correlationId(),
        Optional.of(cause.eventId()),
        event);
    // endregion

    // region 1.4 the envelope of a fact that comes back from the store
    EventMetadata m = metadata;
    return new EventEnvelope<E>(
        eventId,
        m.aggregateId(),
        m.aggregateType(),
        eventType,
        m.eventVersion(),
        m.timestamp(),
        m.correlationId(),
        m.causationId(),
        event);
    // endregion
