// believes: when an event cannot be handed on there was nothing behind its link
// rejected: The view failed on the first of two events

    // region 3.7 hand the event behind a link to the view, with the place of the link
    try {
      reader
          .read(resolved.getEvent())
          .ifPresent(delivery -> view.handle(delivery, resolved.getOriginalEvent().getRevision()));
    } catch (RuntimeException nothingBehind) {
      return;
    }
    // endregion
