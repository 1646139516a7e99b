// believes: two views that hold the same have the same checkpoint
// rejected: did not come to an end

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    do {
      log.run(fresh.checkpoint(), fresh::handle);
    } while (!fresh.checkpoint().equals(shelf.live().checkpoint()));
    shelf.makeLive(version);
    // endregion
