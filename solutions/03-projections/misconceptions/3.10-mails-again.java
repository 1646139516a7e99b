// believes: an event is handled as events are handled
// rejected: The rebuild wrote again

    // region 3.10 build a new version beside the live one, and switch when it has caught up
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
