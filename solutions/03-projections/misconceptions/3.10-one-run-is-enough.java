// believes: when the log has been read the view is complete
// rejected: The live view showed both. Then readers were switched

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    log.run(fresh.checkpoint(), fresh::handle);
    shelf.makeLive(version);
    // endregion
