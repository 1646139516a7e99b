// believes: an event is handled as events are handled
// rejected: The rebuild wrote again

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    do {
      log.run(
          fresh.checkpoint(),
          (delivery, position) -> {
            fresh.handle(delivery, position);
            mails.accept(delivery);
          });
    } while (isBehind(fresh.checkpoint(), shelf.live().checkpoint()));
    shelf.makeLive(version);
    // endregion
