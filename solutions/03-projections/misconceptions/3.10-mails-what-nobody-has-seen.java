// believes: whoever is the first to take an event writes the mail
// rejected: your rebuild had it, and wrote the mail

    // region 3.10 make the list anew while the shop is open
    View next = shelf.create(version);
    do {
      log.run(
          next.checkpoint(),
          (delivery, position) -> {
            if (isBehind(shelf.live().checkpoint(), Optional.of(position))) {
              mails.accept(delivery);
            }
            next.handle(delivery, position);
          });
    } while (isBehind(next.checkpoint(), shelf.live().checkpoint()));
    shelf.makeLive(version);
    // endregion
