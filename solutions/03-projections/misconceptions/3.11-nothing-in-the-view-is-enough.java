// believes: a view without a checkpoint is not behind anything
// rejected: had no checkpoint

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Instant deadline = clock.instant().plus(limit);
    Optional<Position> reached = view.checkpoint();
    while (reached.isPresent() && reached.get().compareTo(written.get()) < 0) {
      if (!clock.instant().isBefore(deadline)) {
        throw new NotYetVisible(written.get(), reached);
      }
      pauses.pause(BETWEEN_TWO_LOOKS);
      reached = view.checkpoint();
    }
    // endregion
