// believes: the link says what happened
// rejected: did not get the three events

    // region 3.7 hand the event behind a link to the view, with the place of the link
    reader
        .read(resolved.getOriginalEvent())
        .ifPresent(delivery -> view.handle(delivery, resolved.getOriginalEvent().getRevision()));
    // endregion
