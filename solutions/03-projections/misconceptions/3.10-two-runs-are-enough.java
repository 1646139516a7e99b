// believes: what came during the first run is short, so a second one catches it
// rejected: The live view showed both

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    log.run(Optional.empty(), fresh::handle);
    log.run(fresh.checkpoint(), fresh::handle);
    shelf.makeLive(version);
    // endregion
