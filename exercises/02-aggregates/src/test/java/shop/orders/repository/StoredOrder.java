package shop.orders.repository;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.StreamMetadata;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import shop.orders.events.EventEnvelope;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderItem;
import workshop.kit.store.FreshStream;
import workshop.kit.store.Futures;
import workshop.kit.store.RawStream;
import workshop.kit.store.Streams;

/**
 * An order with a fresh id, the facts about it, and what lies in its stream: all of it past the
 * learner's code.
 */
final class StoredOrder {
  static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  private static final OrderCodec CODEC = new OrderCodec();

  private final EventStoreDBClient client;
  private final FreshStream stream;

  StoredOrder(EventStoreDBClient client, Streams streams) {
    this.client = client;
    this.stream = streams.fresh("order");
  }

  String id() {
    return stream.id();
  }

  String streamName() {
    return stream.name();
  }

  /** One teapot and six cups for 84.90. */
  OrderCreated created() {
    return new OrderCreated(
        id(),
        "customer-7",
        List.of(new OrderItem("teapot", 1, euros("39.90")), new OrderItem("cup", 6, euros("7.50"))),
        euros("0.00"),
        euros("84.90"),
        NOON);
  }

  OrderConfirmed confirmed() {
    return new OrderConfirmed(id(), "payment-1", NOON);
  }

  OrderCancelled cancelled() {
    return new OrderCancelled(id(), "changed her mind", NOON);
  }

  OrderRefunded refunded(String amount) {
    return new OrderRefunded(id(), euros(amount), NOON);
  }

  static Money euros(String amount) {
    return Money.of(amount, "EUR");
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
    EventData answer = encoded(fact, conversation, Optional.of(UUID.randomUUID()));
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
    return encoded(fact, UUID.randomUUID(), Optional.empty());
  }

  private EventData encoded(OrderEvent fact, UUID conversation, Optional<UUID> cause) {
    return CODEC.encode(
        new EventEnvelope<>(
            UUID.randomUUID(),
            fact.orderId(),
            "order",
            OrderCodec.TYPES.nameOf(fact),
            1,
            NOON,
            conversation,
            cause,
            fact));
  }
}
