// does: one endless loop that is left in two places, a missing checkpoint counts as place 0

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (!written.isPresent()) {
      return;
    }
    Position wanted = written.get();
    Position nowhere = new Position(0, 0);
    Instant start = clock.instant();
    while (true) {
      Optional<Position> checkpoint = view.checkpoint();
      if (wanted.compareTo(checkpoint.orElse(nowhere)) <= 0) {
        return;
      }
      if (Duration.between(start, clock.instant()).compareTo(limit) >= 0) {
        throw new NotYetVisible(wanted, checkpoint);
      }
      pauses.pause(BETWEEN_TWO_LOOKS);
    }
    // endregion
