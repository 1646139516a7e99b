package shop.orders.eventstore;

import shop.orders.events.Envelopes;
import shop.orders.events.EventEnvelope;
import shop.orders.events.EventMetadata;
import shop.orders.events.EventTypes;
import workshop.todo.Todo;

/** Makes sense of stored events, as far as this program can. */
public final class EventDecoder {
  private final EventTypes types;
  private final JsonReader json;

  public EventDecoder(EventTypes types, JsonReader json) {
    this.types = types;
    this.json = json;
  }

  public Decoded decode(StoredEvent stored) {
    // region 1.5 say what was read, whether we know its type or not
    throw new Todo("1.5", "say what was read, whether we know its type or not");
    // endregion
  }

  private Decoded known(StoredEvent stored, Class<?> type) {
    EventMetadata metadata = json.read(stored.metadata(), EventMetadata.class);
    EventEnvelope<?> envelope =
        Envelopes.restored(
            stored.eventId(), stored.eventType(), metadata, json.read(stored.data(), type));
    return new Decoded.Known(envelope, stored.revision());
  }
}
