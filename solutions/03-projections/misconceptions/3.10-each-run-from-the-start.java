// believes: a replay reads the log from its start
// rejected: after which position your second run begins

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    do {
      log.run(Optional.empty(), fresh::handle);
    } while (isBehind(fresh.checkpoint(), shelf.live().checkpoint()));
    shelf.makeLive(version);
    // endregion
