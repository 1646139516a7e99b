// believes: a pause is a sleep
// rejected: without a pause

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Instant deadline = clock.instant().plus(limit);
    Optional<Position> reached = view.checkpoint();
    while (reached.isEmpty() || reached.get().compareTo(written.get()) < 0) {
      if (!clock.instant().isBefore(deadline)) {
        throw new NotYetVisible(written.get(), reached);
      }
      try {
        Thread.sleep(BETWEEN_TWO_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      reached = view.checkpoint();
    }
    // endregion
