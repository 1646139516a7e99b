// believes: isBehind takes the old view first
// rejected: The live view showed both

    // region 3.10 build a new version beside the live one, and switch when it has caught up
    View fresh = shelf.create(version);
    do {
      log.run(fresh.checkpoint(), fresh::handle);
    } while (isBehind(shelf.live().checkpoint(), fresh.checkpoint()));
    shelf.makeLive(version);
    // endregion
