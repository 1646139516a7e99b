// does: eight runs at most, then an exception: a person may choose a quieter night

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    for (int run = 0; run < 8; run++) {
      log.run(fresh.checkpoint(), fresh::handle);
      if (!isBehind(fresh.checkpoint(), shelf.live().checkpoint())) {
        shelf.makeLive(version);
        return;
      }
    }
    shelf.clear(fresh);
    throw new IllegalStateException("The shop is too busy for a rebuild of " + version);
    // endregion
