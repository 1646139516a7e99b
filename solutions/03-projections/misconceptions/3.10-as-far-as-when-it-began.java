// believes: where the live view is when I begin is where I have to come to
// rejected: The live view showed both

    // region 3.10 make the list anew while the shop is open
    Optional<Position> goal = shelf.live().checkpoint();
    View fresh = shelf.create(version);
    do {
      log.run(fresh.checkpoint(), fresh::handle);
    } while (isBehind(fresh.checkpoint(), goal));
    shelf.makeLive(version);
    // endregion
