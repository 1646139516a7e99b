// does: an endless loop with a break, and the place of the new version in a variable

import java.util.concurrent.atomic.AtomicReference;

    // region 3.10 make the list anew while the shop is open
    View fresh = shelf.create(version);
    AtomicReference<Position> last = new AtomicReference<>();
    for (; ; ) {
      log.run(
          Optional.ofNullable(last.get()),
          (delivery, position) -> {
            fresh.handle(delivery, position);
            last.set(position);
          });
      Optional<Position> theirs = shelf.live().checkpoint();
      if (!isBehind(Optional.ofNullable(last.get()), theirs)) {
        break;
      }
    }
    shelf.makeLive(version);
    // endregion
