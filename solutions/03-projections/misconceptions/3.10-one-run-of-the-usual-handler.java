// believes: events are handled by handle, and one run is the whole log
// rejected: and rows were there twice

    // region 3.10 make the list anew while the shop is open
    shelf.create(version);
    log.run(Optional.empty(), this::handle);
    shelf.makeLive(version);
    // endregion
