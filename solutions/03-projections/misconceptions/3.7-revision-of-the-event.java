// believes: an event has one revision
// rejected: other places to remember

    // region 3.7 hand the event behind a link to the view, with the place of the link
    RecordedEvent event = resolved.getEvent();
    if (event == null) {
      return;
    }
    reader.read(event).ifPresent(delivery -> view.handle(delivery, event.getRevision()));
    // endregion
