// believes: there is only one time, and Instant.now() tells it
// rejected: on which clock you measure it

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Instant deadline = Instant.now().plus(limit);
    Optional<Position> reached = view.checkpoint();
    while (reached.isEmpty() || reached.get().compareTo(written.get()) < 0) {
      if (!Instant.now().isBefore(deadline)) {
        throw new NotYetVisible(written.get(), reached);
      }
      pauses.pause(BETWEEN_TWO_LOOKS);
      reached = view.checkpoint();
    }
    // endregion
