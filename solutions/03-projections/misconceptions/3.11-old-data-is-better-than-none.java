// believes: when the limit is reached the reader gets what there is
// rejected: did not say NotYetVisible

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Instant deadline = clock.instant().plus(limit);
    Optional<Position> reached = view.checkpoint();
    while (reached.isEmpty() || reached.get().compareTo(written.get()) < 0) {
      if (!clock.instant().isBefore(deadline)) {
        return;
      }
      pauses.pause(BETWEEN_TWO_LOOKS);
      reached = view.checkpoint();
    }
    // endregion
