// does: reckons in milliseconds, compares the numbers of the positions, looks once more at the end

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    long wanted = written.map(Position::getCommitUnsigned).orElse(0L);
    long deadline = clock.millis() + limit.toMillis();
    boolean timeIsUp = false;
    while (view.checkpoint().map(Position::getCommitUnsigned).orElse(0L) < wanted) {
      if (timeIsUp) {
        throw new NotYetVisible(written.orElseThrow(), view.checkpoint());
      }
      if (clock.millis() < deadline) {
        pauses.pause(BETWEEN_TWO_LOOKS);
      }
      timeIsUp = clock.millis() >= deadline;
    }
    // endregion
