package shop.orders.readmodel;

import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;

/**
 * The report of a read model that has failed on an event.
 *
 * @param stream the stream that the subscription follows
 * @param revision the place of the event in that stream; of the link, where links are followed
 * @param eventType the type of the event, also behind a link
 * @param cause the throwable of the read model
 */
public record Failure(String stream, long revision, String eventType, Throwable cause) {

  public static Failure at(ResolvedEvent resolved, Throwable cause) {
    RecordedEvent place = resolved.getOriginalEvent();
    RecordedEvent event = resolved.getEvent() == null ? place : resolved.getEvent();
    return new Failure(place.getStreamId(), place.getRevision(), event.getEventType(), cause);
  }
}
