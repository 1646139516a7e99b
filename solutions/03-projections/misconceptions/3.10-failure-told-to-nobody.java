// believes: when readers see the old version nothing has happened
// rejected: and v2 never went live

    // region 3.10 make the list anew while the shop is open
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
