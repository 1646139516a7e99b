package shop.orders.eventstore;

import com.eventstore.dbclient.RecordedEvent;
import java.util.UUID;

/**
 * An event as the store returns it, not yet decoded.
 *
 * @param revision the event's place in its stream, 0 for the first
 */
public record StoredEvent(
    UUID eventId, String eventType, long revision, byte[] data, byte[] metadata) {

  public static StoredEvent of(RecordedEvent event) {
    return new StoredEvent(
        event.getEventId(),
        event.getEventType(),
        event.getRevision(),
        event.getEventData(),
        event.getUserMetadata());
  }
}
