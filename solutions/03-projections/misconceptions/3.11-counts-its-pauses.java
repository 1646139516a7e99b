// believes: so many pauses are so much time
// rejected: each look took

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Optional<Position> reached = view.checkpoint();
    long left = limit.dividedBy(BETWEEN_TWO_LOOKS);
    while (reached.isEmpty() || reached.get().compareTo(written.get()) < 0) {
      if (left-- <= 0) {
        throw new NotYetVisible(written.get(), reached);
      }
      pauses.pause(BETWEEN_TWO_LOOKS);
      reached = view.checkpoint();
    }
    // endregion
