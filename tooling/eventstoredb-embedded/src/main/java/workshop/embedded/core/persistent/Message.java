package workshop.embedded.core.persistent;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import workshop.embedded.core.LoggedEvent;
import workshop.embedded.core.ReadItem;

/**
 * An event on its way to a consumer.
 *
 * @param sequence its number among all events of the group; {@link #REPLAYED} for a parked one
 * @param previous the event of the group before it; null for the first
 * @param retryCount how often it was sent before
 */
record Message(ReadItem.Event event, long sequence, LoggedEvent previous, int retryCount) {
  static final long REPLAYED = -1;

  static Message replayed(ReadItem.Event event) {
    return new Message(event, REPLAYED, null, 0);
  }

  boolean isReplayed() {
    return sequence == REPLAYED;
  }

  /** What consumers answer with: the id of the record that was read. */
  UUID id() {
    return event.original().id();
  }

  Message again() {
    return new Message(event, sequence, previous, retryCount + 1);
  }

  /** The stream the event comes from; for a link the one it points to. */
  String sourceStream() {
    return event.event() == null ? event.link().stream() : event.event().stream();
  }

  /** What a link to the event says; a link that leads nowhere is copied. */
  String linkData() {
    return event.event() == null
        ? new String(event.link().data(), StandardCharsets.UTF_8)
        : event.event().revision() + "@" + event.event().stream();
  }
}
