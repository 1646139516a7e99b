// believes: when the log has been read the view is complete
// rejected: The live view showed both. Then readers were switched

    // region 3.10 build a new version beside the live one, and switch when it has caught up
    View fresh = shelf.create(version);
    log.run(fresh.checkpoint(), fresh::handle);
    shelf.makeLive(version);
    // endregion
