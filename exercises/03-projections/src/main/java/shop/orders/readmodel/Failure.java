package shop.orders.readmodel;

import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;

/**
 * A read model could not take an event, and stands still. What a person needs to know about it.
 *
 * @param stream the stream that was followed
 * @param revision the event's place in it; where links are followed, that of the link
 * @param eventType the type of the event itself, also behind a link
 * @param cause what the read model threw, itself
 */
public record Failure(String stream, long revision, String eventType, Throwable cause) {

  public static Failure at(ResolvedEvent resolved, Throwable cause) {
    RecordedEvent place = resolved.getOriginalEvent();
    RecordedEvent event = resolved.getEvent() == null ? place : resolved.getEvent();
    return new Failure(place.getStreamId(), place.getRevision(), event.getEventType(), cause);
  }
}
