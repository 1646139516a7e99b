// believes: an event that cannot be read is one that nobody here knows
// rejected: The first of two events could not be read

import java.util.Optional;
import shop.orders.projection.Delivery;

    // region 3.4 hand an event to the view, with its place in the log
    Optional<Delivery> delivery;
    try {
      delivery = reader.read(resolved.getEvent());
    } catch (RuntimeException unreadable) {
      return;
    }
    delivery.ifPresent(known -> view.handle(known, resolved.getEvent().getPosition()));
    // endregion
