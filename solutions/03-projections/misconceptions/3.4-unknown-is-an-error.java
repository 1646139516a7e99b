// believes: an event that cannot be read is an error
// rejected: Between two events of an order

    // region 3.4 hand an event to the view, with its place in the log
    view.handle(
        reader.read(resolved.getEvent()).orElseThrow(), resolved.getEvent().getPosition());
    // endregion
