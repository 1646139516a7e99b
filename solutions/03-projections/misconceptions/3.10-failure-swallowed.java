// believes: a failure at night is something for the log file
// rejected: and readers see v2, which is not whole

    // region 3.10 make the list anew while the shop is open
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
