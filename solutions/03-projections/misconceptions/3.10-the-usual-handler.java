// believes: events are handled by handle
// rejected: v2 held 0 events

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    do {
      log.run(fresh.checkpoint(), this::handle);
    } while (isBehind(fresh.checkpoint(), shelf.live().checkpoint()));
    shelf.makeLive(version);
    // endregion
