// believes: the view knows how far it has come
// rejected: it does not hold the four

    // region 3.10 build a new version beside the live one, and switch when it has caught up
    View fresh = shelf.create(version);
    log.run(shelf.live().checkpoint(), fresh::handle);
    shelf.makeLive(version);
    // endregion
