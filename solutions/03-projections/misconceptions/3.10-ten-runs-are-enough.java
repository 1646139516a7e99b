// believes: after ten runs the rest is too small to matter
// rejected: The shop was busy

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    for (int run = 0; run < 10; run++) {
      log.run(fresh.checkpoint(), fresh::handle);
      if (!isBehind(fresh.checkpoint(), shelf.live().checkpoint())) {
        break;
      }
    }
    shelf.makeLive(version);
    // endregion
