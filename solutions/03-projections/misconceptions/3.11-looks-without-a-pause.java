// believes: the shorter the pause the sooner she gets her page
// rejected: without a pause

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Instant deadline = clock.instant().plus(limit);
    while (view.checkpoint().filter(r -> r.compareTo(written.get()) >= 0).isEmpty()) {
      if (!clock.instant().isBefore(deadline)) {
        throw new NotYetVisible(written.get(), view.checkpoint());
      }
    }
    // endregion
