package workshop.embedded.core.persistent;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import workshop.embedded.core.Links;
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

  /** The stream the event comes from; for a link the one it points to, resolved or not. */
  String sourceStream() {
    LoggedEvent source = source();
    if (!source.type().equals(Links.TYPE)) {
      return source.stream();
    }
    String target = new String(source.data(), StandardCharsets.UTF_8);
    return target.substring(target.indexOf('@') + 1);
  }

  /** The correlation id in the metadata; without one the stream the event comes from. */
  String correlation() {
    return CorrelationId.in(source().metadata()).orElseGet(this::sourceStream);
  }

  private LoggedEvent source() {
    return event.event() == null ? event.link() : event.event();
  }

  /** What a link to the event says; a link that leads nowhere is copied. */
  String linkData() {
    return event.event() == null
        ? new String(event.link().data(), StandardCharsets.UTF_8)
        : event.event().revision() + "@" + event.event().stream();
  }
}
