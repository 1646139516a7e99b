// believes: the end of the log, when I ask, is my own write
// rejected: Other clerks kept

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Position wanted = endOfTheLog.get();
    Instant deadline = clock.instant().plus(limit);
    Optional<Position> reached = view.checkpoint();
    while (reached.isEmpty() || reached.get().compareTo(wanted) < 0) {
      if (!clock.instant().isBefore(deadline)) {
        throw new NotYetVisible(wanted, reached);
      }
      pauses.pause(BETWEEN_TWO_LOOKS);
      reached = view.checkpoint();
    }
    // endregion
