package shop.orders.monitoring;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.StreamNotFoundException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import shop.orders.events.EventMetadata;
import shop.orders.eventstore.EventSerializer;
import shop.orders.repository.StoreCalls;

/**
 * Reads a conversation from the stream {@code $bc-<correlation id>}. The server's projection {@code
 * $by_correlation_id} writes links to it, a moment after each event.
 */
public final class ConversationReader {
  private final EventStoreDBClient client;
  private final EventSerializer json = new EventSerializer();

  public ConversationReader(EventStoreDBClient client) {
    this.client = client;
  }

  /** All stored messages of this conversation; none if the store has no such conversation. */
  public List<TracedMessage> read(UUID correlationId) {
    ReadStreamOptions options = ReadStreamOptions.get().forwards().fromStart().resolveLinkTos();
    try {
      return StoreCalls.await(client.readStream("$bc-" + correlationId, options))
          .getEvents()
          .stream()
          .map(ResolvedEvent::getEvent)
          .filter(Objects::nonNull) // The stream of the event was deleted.
          .map(this::message)
          .toList();
    } catch (StreamNotFoundException none) {
      return List.of();
    }
  }

  private TracedMessage message(RecordedEvent event) {
    EventMetadata metadata = json.read(event.getUserMetadata(), EventMetadata.class);
    return TracedMessage.of(
        event.getEventId(), event.getEventType(), event.getStreamId(), metadata);
  }
}
