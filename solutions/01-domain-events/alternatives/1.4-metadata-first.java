// does: makes the metadata first and lets the rebuilding put the envelope together

    // region 1.4 the envelope of a fact that starts a conversation
    UUID eventId = ids.get();
    EventMetadata metadata =
        new EventMetadata(
            event.orderId(),
            AGGREGATE_TYPE,
            FIRST_VERSION,
            clock.instant(),
            eventId,
            Optional.empty());
    return restored(eventId, typeNames.apply(event), metadata, event);
    // endregion

    // region 1.4 the envelope of a fact that answers another
    UUID answered = cause.eventId();
    return envelope(ids.get(), cause.correlationId(), Optional.ofNullable(answered), event);
    // endregion
