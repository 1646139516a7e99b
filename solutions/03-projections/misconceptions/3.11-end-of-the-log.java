// believes: a view that has come to the end of the log shows everything
// rejected: Other clerks kept

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Instant deadline = clock.instant().plus(limit);
    while (!isUpToDate()) {
      if (!clock.instant().isBefore(deadline)) {
        throw new NotYetVisible(written.get(), view.checkpoint());
      }
      pauses.pause(BETWEEN_TWO_LOOKS);
    }
    // endregion
