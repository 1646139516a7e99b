// believes: the new version goes live and fills up
// rejected: for a while it was not whole

    // region 3.10 build a new version beside the live one, and switch when it has caught up
    View fresh = shelf.create(version);
    shelf.makeLive(version);
    log.run(Optional.empty(), fresh::handle);
    // endregion
