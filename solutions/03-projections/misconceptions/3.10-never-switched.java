// believes: the version built last is the live one
// rejected: readers are looking at v1

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    do {
      log.run(fresh.checkpoint(), fresh::handle);
    } while (isBehind(fresh.checkpoint(), shelf.live().checkpoint()));
    // endregion
