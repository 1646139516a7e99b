// believes: two views that hold the same have the same checkpoint
// rejected: did not come to an end

    // region 3.10 build a new version beside the live one, and switch when it has caught up
    View fresh = shelf.create(version);
    do {
      log.run(fresh.checkpoint(), fresh::handle);
    } while (!fresh.checkpoint().equals(shelf.live().checkpoint()));
    shelf.makeLive(version);
    // endregion
