// believes: a rebuild that has come far is better than none
// rejected: and readers see v2, which is not whole

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    try {
      do {
        log.run(fresh.checkpoint(), fresh::handle);
      } while (isBehind(fresh.checkpoint(), shelf.live().checkpoint()));
    } finally {
      shelf.makeLive(version);
    }
    // endregion
