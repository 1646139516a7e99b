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
import workshop.kit.FreshStream;
import workshop.kit.Futures;
import workshop.kit.RawStream;
import workshop.kit.SettableClock;
import workshop.kit.Streams;

/**
 * An order with a fresh id, the facts about it, and what lies in its stream: all of it past the
 * learner's code.
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

  /** Another program appends these, whatever the revision. */
  void holds(OrderEvent... facts) {
    holds(Stream.of(facts));
  }

  /** The same for a long history. */
  void holds(Stream<? extends OrderEvent> facts) {
    Futures.join(client.appendToStream(streamName(), facts.map(this::encoded).iterator()));
  }

  /** Another program adds to a conversation: something else than its first command caused this. */
  void holdsInTheConversation(UUID conversation, OrderEvent fact) {
    EventData answer = CODEC.encode(Enveloped.answer(id(), conversation, fact));
    Futures.join(client.appendToStream(streamName(), answer));
  }

  /** Another clerk writes to the order. */
  void isCancelledByAnotherClerk() {
    holds(cancelled());
  }

  /** Somebody deletes the order, in the way that lets its stream go on with the next append. */
  void isDeletedUntilSomebodyAppends() {
    Futures.join(client.deleteStream(streamName()));
  }

  /** Somebody deletes the order, and nothing can be appended to its stream any more. */
  void isDeletedForGood() {
    Futures.join(client.tombstoneStream(streamName()));
  }

  /** Somebody cuts off the old part of the stream; its revisions stay. */
  void isCutOffBefore(long revision) {
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

  /** Where the last event lies in the log of the whole store. */
  Position lastPosition() {
    return Futures.join(
            client.readStream(
                streamName(), ReadStreamOptions.get().backwards().fromEnd().maxCount(1)))
        .getEvents()
        .getFirst()
        .getOriginalEvent()
        .getPosition();
  }

  private EventData encoded(OrderEvent fact) {
    return CODEC.encode(Enveloped.first(id(), fact));
  }
}
