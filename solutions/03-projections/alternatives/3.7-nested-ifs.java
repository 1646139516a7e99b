// does: no early return, plain ifs, and the delivery is taken out of its Optional

import java.util.Optional;
import shop.orders.projection.Delivery;

    // region 3.7 hand the event behind a link to the view, with the place of the link
    RecordedEvent whereWeAre = resolved.getOriginalEvent();
    RecordedEvent whatHappened = resolved.getEvent();
    if (whatHappened != null) {
      Optional<Delivery> delivery = reader.read(whatHappened);
      if (delivery.isPresent()) {
        view.handle(delivery.get(), whereWeAre.getRevision());
      }
    }
    // endregion
