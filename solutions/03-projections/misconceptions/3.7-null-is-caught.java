// believes: a NullPointerException says that there was nothing behind the link
// rejected: The view failed on the first of two events

    // region 3.7 hand the event behind a link to the view, with the place of the link
    try {
      reader
          .read(resolved.getEvent())
          .ifPresent(delivery -> view.handle(delivery, resolved.getOriginalEvent().getRevision()));
    } catch (NullPointerException nothingBehind) {
      System.err.println("a link to nothing at " + resolved.getOriginalEvent().getRevision());
    }
    // endregion
