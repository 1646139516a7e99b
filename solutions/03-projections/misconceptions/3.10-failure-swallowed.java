// believes: a failure at night is something for the log file
// rejected: broken off in the middle

    // region 3.10 build a new version beside the live one, and switch when it has caught up
    View fresh = shelf.create(version);
    try {
      do {
        log.run(fresh.checkpoint(), fresh::handle);
      } while (isBehind(fresh.checkpoint(), shelf.live().checkpoint()));
    } catch (RuntimeException e) {
      System.err.println("rebuild of " + version + ": " + e.getMessage());
    }
    shelf.makeLive(version);
    // endregion
