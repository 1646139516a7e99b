// believes: when the time is up there is nothing more to look at
// rejected: during the last pause

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Instant deadline = clock.instant().plus(limit);
    Optional<Position> reached = view.checkpoint();
    while (reached.isEmpty() || reached.get().compareTo(written.get()) < 0) {
      pauses.pause(BETWEEN_TWO_LOOKS);
      if (!clock.instant().isBefore(deadline)) {
        throw new NotYetVisible(written.get(), reached);
      }
      reached = view.checkpoint();
    }
    // endregion
