// believes: who has no time need not look
// rejected: The limit was zero

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Instant deadline = clock.instant().plus(limit);
    while (clock.instant().isBefore(deadline)) {
      if (view.checkpoint().filter(r -> r.compareTo(written.get()) >= 0).isPresent()) {
        return;
      }
      pauses.pause(BETWEEN_TWO_LOOKS);
    }
    throw new NotYetVisible(written.get(), view.checkpoint());
    // endregion
