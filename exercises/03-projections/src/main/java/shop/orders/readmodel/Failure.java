package shop.orders.readmodel;

import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;

/**
 * A read model could not take an event, and stands still. What a person needs to know about it.
 *
 * @param stream the stream that was followed
 * @param revision the event's place in it
 * @param cause what the read model threw
 */
public record Failure(String stream, long revision, String eventType, RuntimeException cause) {

  public static Failure at(ResolvedEvent resolved, RuntimeException cause) {
    RecordedEvent event = resolved.getOriginalEvent();
    return new Failure(event.getStreamId(), event.getRevision(), event.getEventType(), cause);
  }
}
