// believes: when readers see the old version nothing has happened
// rejected: broken off in the middle

    // region 3.10 build a new version beside the live one, and switch when it has caught up
    View fresh = shelf.create(version);
    try {
      do {
        log.run(fresh.checkpoint(), fresh::handle);
      } while (isBehind(fresh.checkpoint(), shelf.live().checkpoint()));
      shelf.makeLive(version);
    } catch (RuntimeException e) {
      shelf.clear(fresh);
    }
    // endregion
