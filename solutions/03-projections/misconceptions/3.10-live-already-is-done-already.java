// believes: a version that is live has been built, so there is nothing to do
// rejected: somebody asked for v1 to be made anew

    // region 3.10 make the list anew while the shop is open
    View fresh;
    try {
      fresh = shelf.create(version);
    } catch (IllegalStateException live) {
      return;
    }
    do {
      log.run(fresh.checkpoint(), fresh::handle);
    } while (isBehind(fresh.checkpoint(), shelf.live().checkpoint()));
    shelf.makeLive(version);
    // endregion
