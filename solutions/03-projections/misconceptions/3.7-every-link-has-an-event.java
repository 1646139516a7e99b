// believes: behind every link there is an event
// rejected: behind it is nothing

    // region 3.7 hand the event behind a link to the view, with the place of the link
    reader
        .read(resolved.getEvent())
        .ifPresent(delivery -> view.handle(delivery, resolved.getOriginalEvent().getRevision()));
    // endregion
