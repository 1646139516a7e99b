package shop.orders.versioning;

import java.util.List;
import java.util.UUID;
import shop.orders.eventstore.StoredEvent;

/** Turns stored events into today's form: what 4.1 to 4.4 do when they read, in one place. */
@FunctionalInterface
public interface Transformation {
  /** The stored event in today's form: one event, or several. Empty if the type is unknown. */
  List<TodaysEvent> apply(StoredEvent stored);

  /**
   * An event in today's form.
   *
   * @param eventId of the stored event; a second or later part has an id that is computed from it.
   *     So the same stored event always gives the same ids.
   * @param metadata as stored, with today's schema version
   */
  record TodaysEvent(UUID eventId, String eventType, byte[] data, byte[] metadata) {}
}
