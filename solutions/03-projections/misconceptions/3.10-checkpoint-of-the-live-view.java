// believes: the view knows how far it has come
// rejected: it does not hold the four

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    log.run(shelf.live().checkpoint(), fresh::handle);
    shelf.makeLive(version);
    // endregion
