// believes: the link says what happened
// rejected: The view did not get one of the events

    // region 3.7 hand the event behind a link to the view, with the place of the link
    reader
        .read(resolved.getOriginalEvent())
        .ifPresent(delivery -> view.handle(delivery, resolved.getOriginalEvent().getRevision()));
    // endregion
