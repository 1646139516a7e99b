// believes: one event that the view cannot take must not stop the others
// rejected: The view failed on the first of two events

    // region 3.4 hand an event to the view, with its place in the log
    try {
      reader
          .read(resolved.getEvent())
          .ifPresent(delivery -> view.handle(delivery, resolved.getEvent().getPosition()));
    } catch (RuntimeException e) {
      System.getLogger("list of orders").log(System.Logger.Level.DEBUG, "not taken", e);
    }
    // endregion
