// believes: a view always has a checkpoint
// rejected: had no checkpoint

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Instant deadline = clock.instant().plus(limit);
    while (view.checkpoint().orElseThrow().compareTo(written.get()) < 0) {
      if (!clock.instant().isBefore(deadline)) {
        throw new NotYetVisible(written.get(), view.checkpoint());
      }
      pauses.pause(BETWEEN_TWO_LOOKS);
    }
    // endregion
