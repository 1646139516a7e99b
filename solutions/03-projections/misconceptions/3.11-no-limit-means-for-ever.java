// believes: a limit of zero means that there is none
// rejected: The limit was zero

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Instant deadline = clock.instant().plus(limit);
    Optional<Position> reached = view.checkpoint();
    while (reached.isEmpty() || reached.get().compareTo(written.get()) < 0) {
      if (!limit.isZero() && !clock.instant().isBefore(deadline)) {
        throw new NotYetVisible(written.get(), reached);
      }
      pauses.pause(BETWEEN_TWO_LOOKS);
      reached = view.checkpoint();
    }
    // endregion
