package shop.orders.repository;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.StreamMetadata;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import shop.orders.events.OrderEvent;
import shop.orders.fixtures.Enveloped;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.store.FreshStream;
import workshop.kit.store.Futures;
import workshop.kit.store.RawStream;
import workshop.kit.store.Streams;
import workshop.kit.time.SettableClock;

/**
 * An order with a fresh id: its events, and its stream as the store has it. The learner's code is
 * not involved.
 */
final class StoredOrder extends OrderFacts {
  static final Clock CLOCK = SettableClock.at(NOON);

  private static final OrderCodec CODEC = new OrderCodec();

  private final EventStoreDBClient client;
  private final FreshStream stream;

  StoredOrder(EventStoreDBClient client, Streams streams) {
    this(client, streams.fresh("order"));
  }

  private StoredOrder(EventStoreDBClient client, FreshStream stream) {
    super(stream.id());
    this.client = client;
    this.stream = stream;
  }

  String streamName() {
    return stream.name();
  }

  /** Another program appends these events, at any revision. */
  void holds(OrderEvent... events) {
    holds(Stream.of(events));
  }

  /** The same for a long history. */
  void holds(Stream<? extends OrderEvent> events) {
    Futures.join(client.appendToStream(streamName(), events.map(this::encoded).iterator()));
  }

  /** Another program appends an event to a conversation. Another command caused the event. */
  void holdsInTheConversation(UUID conversation, OrderEvent event) {
    EventData answer = CODEC.encode(Enveloped.answer(id(), conversation, event));
    Futures.join(client.appendToStream(streamName(), answer));
  }

  /** Another clerk writes to the order. */
  void isCancelledByAnotherClerk() {
    holds(cancelled());
  }

  /** A soft delete: the stream reads as if it had never existed, and its revisions go on. */
  void isSoftlyDeleted() {
    Futures.join(client.deleteStream(streamName()));
  }

  /** A hard delete: the stream can never be read or written again. */
  void isDeleted() {
    Futures.join(client.tombstoneStream(streamName()));
  }

  /** The events before this revision are truncated. The others keep their revisions. */
  void isTruncatedBefore(long revision) {
    StreamMetadata metadata = new StreamMetadata();
    metadata.setTruncateBefore(revision);
    Futures.join(client.setStreamMetadata(streamName(), metadata));
  }

  List<String> types() {
    return new RawStream(client, streamName()).types();
  }

  RawStream raw() {
    return new RawStream(client, streamName());
  }

  /** The log position of the last event. */
  Position lastPosition() {
    return Futures.join(
            client.readStream(
                streamName(), ReadStreamOptions.get().backwards().fromEnd().maxCount(1)))
        .getEvents()
        .getFirst()
        .getOriginalEvent()
        .getPosition();
  }

  private EventData encoded(OrderEvent event) {
    return CODEC.encode(Enveloped.first(id(), event));
  }
}
