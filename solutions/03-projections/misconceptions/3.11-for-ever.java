// believes: the view comes to it sooner or later
// rejected: did not say NotYetVisible

    // region 3.11 wait until the view has come to what was written, no longer than the limit
    if (written.isEmpty()) {
      return;
    }
    while (view.checkpoint().filter(r -> r.compareTo(written.get()) >= 0).isEmpty()) {
      pauses.pause(BETWEEN_TWO_LOOKS);
    }
    // endregion
