// believes: what happens during the rebuild is new, so its mail is the rebuild's to write
// rejected: The customer got it twice

    // region 3.10 make the list anew while the shop is open
    Optional<Position> shown = shelf.live().checkpoint();
    View next = shelf.create(version);
    do {
      log.run(
          next.checkpoint(),
          (delivery, position) -> {
            next.handle(delivery, position);
            if (isBehind(shown, Optional.of(position))) {
              mails.accept(delivery);
            }
          });
    } while (isBehind(next.checkpoint(), shelf.live().checkpoint()));
    shelf.makeLive(version);
    // endregion
