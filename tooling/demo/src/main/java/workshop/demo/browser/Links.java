package workshop.demo.browser;

import com.eventstore.dbclient.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import workshop.demo.browser.EventView.Place;

/** Links: events whose data name another event, as {@code 5@order-7f3a}. */
final class Links {
  static final String TYPE = "$>";

  private Links() {}

  /** Where a link leads; empty if the event is no link. */
  static Optional<Place> target(RecordedEvent event) {
    if (!event.getEventType().equals(TYPE)) {
      return Optional.empty();
    }
    String data = new String(event.getEventData(), StandardCharsets.UTF_8);
    int at = data.indexOf('@');
    try {
      return Optional.of(new Place(data.substring(at + 1), Long.parseLong(data, 0, at, 10)));
    } catch (NumberFormatException | IndexOutOfBoundsException noLink) {
      return Optional.empty();
    }
  }
}
