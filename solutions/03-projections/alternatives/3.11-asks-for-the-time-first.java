// does: asks for the time before each look, so that a look that begins after the limit is the last

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    Position wanted = written.get();
    Instant deadline = clock.instant().plus(limit);
    while (true) {
      boolean lastLook = !clock.instant().isBefore(deadline);
      Optional<Position> reached = view.checkpoint();
      if (reached.filter(place -> place.compareTo(wanted) >= 0).isPresent()) {
        return;
      }
      if (lastLook) {
        throw new NotYetVisible(wanted, reached);
      }
      pauses.pause(BETWEEN_TWO_LOOKS);
    }
    // endregion
