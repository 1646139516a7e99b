// does: the whole log first, then a while for the rest; keeps the old view and empties it at the end

    // region 3.10 make the list anew while the shop is open
    View old = shelf.live();
    View next = shelf.create(version);
    log.run(Optional.empty(), next::handle);
    while (isBehind(next.checkpoint(), old.checkpoint())) {
      log.run(next.checkpoint(), next::handle);
    }
    shelf.makeLive(version);
    shelf.clear(old);
    // endregion
