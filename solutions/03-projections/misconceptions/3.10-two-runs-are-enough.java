// believes: what came during the first run is short, so a second one catches it
// rejected: The live view showed both

    // region 3.10 build a new version beside the live one, and switch when it has caught up
    View fresh = shelf.create(version);
    log.run(Optional.empty(), fresh::handle);
    log.run(fresh.checkpoint(), fresh::handle);
    shelf.makeLive(version);
    // endregion
