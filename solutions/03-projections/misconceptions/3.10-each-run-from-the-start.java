// believes: a replay reads the log from its start
// rejected: The live view showed both

    // region 3.10 build a new version beside the live one, and switch when it has caught up
    View fresh = shelf.create(version);
    do {
      log.run(Optional.empty(), fresh::handle);
    } while (isBehind(fresh.checkpoint(), shelf.live().checkpoint()));
    shelf.makeLive(version);
    // endregion
