// believes: when an event cannot be read there was nothing behind its link
// rejected: could not be read

import java.util.Optional;
import shop.orders.projection.Delivery;

    // region 3.7 hand the event behind a link to the view, with the place of the link
    Optional<Delivery> delivery;
    try {
      delivery = reader.read(resolved.getEvent());
    } catch (RuntimeException nothingBehind) {
      return;
    }
    delivery.ifPresent(known -> view.handle(known, resolved.getOriginalEvent().getRevision()));
    // endregion
