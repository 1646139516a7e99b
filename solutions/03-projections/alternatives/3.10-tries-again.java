// does: a run that fails is tried again, three times in all, from where the new version has come to

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    int failures = 0;
    boolean caughtUp = false;
    while (!caughtUp) {
      try {
        log.run(fresh.checkpoint(), fresh::handle);
        caughtUp = !isBehind(fresh.checkpoint(), shelf.live().checkpoint());
      } catch (RuntimeException e) {
        if (++failures == 3) {
          throw new IllegalStateException("The rebuild of " + version + " has failed", e);
        }
      }
    }
    shelf.makeLive(version);
    // endregion
