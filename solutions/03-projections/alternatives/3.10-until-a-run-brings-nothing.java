// does: goes on until the log has nothing more, however far the live view is, and then compares

import java.util.concurrent.atomic.AtomicInteger;

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    AtomicInteger taken = new AtomicInteger();
    do {
      taken.set(0);
      log.run(
          fresh.checkpoint(),
          (delivery, position) -> {
            fresh.handle(delivery, position);
            taken.incrementAndGet();
          });
    } while (taken.get() > 0 || isBehind(fresh.checkpoint(), shelf.live().checkpoint()));
    shelf.makeLive(version);
    // endregion
