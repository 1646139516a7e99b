// believes: one bad event must not stop the whole rebuild
// rejected: it cannot take OrderCreated 91bc and throws

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    do {
      log.run(
          fresh.checkpoint(),
          (delivery, position) -> {
            try {
              fresh.handle(delivery, position);
            } catch (RuntimeException e) {
              System.err.println("passed by: " + delivery.event());
            }
          });
    } while (isBehind(fresh.checkpoint(), shelf.live().checkpoint()));
    shelf.makeLive(version);
    // endregion
