package workshop.demo.browser;

import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * An event, or a link to one, as the page shows it.
 *
 * @param place where it was read: the stream and the revision, of the link if it is one
 * @param position in the log: commit and prepare position
 * @param type of the event; of a link, where the link was followed, the type behind it
 * @param created when this store recorded it
 * @param recordedFirst when the store that it was copied from recorded it; empty if it is no copy
 * @param target where a link leads
 * @param followed whether data and metadata are those of the target
 * @param missing whether the link leads to an event that is gone
 */
public record EventView(
    Place place,
    String position,
    String type,
    String id,
    Instant created,
    Optional<Instant> recordedFirst,
    Body data,
    Body metadata,
    Optional<Place> target,
    boolean followed,
    boolean missing) {

  /** A place in a stream. */
  public record Place(String stream, long revision) {
    static Place of(RecordedEvent event) {
      return new Place(event.getStreamId(), event.getRevision());
    }
  }

  /**
   * @param resolve whether the read was asked to follow links
   */
  static EventView of(ResolvedEvent resolved, boolean resolve) {
    RecordedEvent here = resolved.getOriginalEvent();
    RecordedEvent behind = resolved.getEvent();
    boolean isLink = here.getEventType().equals(Links.TYPE);
    boolean followed = isLink && resolve && behind != null;
    RecordedEvent shown = followed ? behind : here;
    return new EventView(
        Place.of(here),
        LogPosition.text(here.getPosition()),
        shown.getEventType(),
        shown.getEventId().toString(),
        shown.getCreated(),
        RecordedFirst.in(shown.getUserMetadata()),
        Body.of(shown.getEventData()),
        Body.of(shown.getUserMetadata()),
        followed ? Optional.of(Place.of(behind)) : Links.target(here),
        followed,
        isLink && resolve && behind == null);
  }
}
