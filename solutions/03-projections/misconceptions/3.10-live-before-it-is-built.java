// believes: the new version goes live and fills up
// rejected: and rows were missing

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    shelf.makeLive(version);
    log.run(Optional.empty(), fresh::handle);
    // endregion
