// believes: an event is an event, so replay can go through apply
// rejected: now they wait to be stored

    // region 2.5 take in an event of the past
    apply(event);
    version = revision;
    // endregion
