// believes: isBehind takes the old view first
// rejected: The live view showed both

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    do {
      log.run(fresh.checkpoint(), fresh::handle);
    } while (isBehind(shelf.live().checkpoint(), fresh.checkpoint()));
    shelf.makeLive(version);
    // endregion
