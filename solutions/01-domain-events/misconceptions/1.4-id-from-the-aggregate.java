// believes: an id made from the order's id can be repeated, so it is better than a new one
// rejected: carry the same event id

    // region 1.4 the envelope of a fact that starts a conversation
    UUID eventId = UUID.nameUUIDFromBytes(event.orderId().getBytes());
    return envelope(eventId, eventId, Optional.empty(), event);
    // endregion
