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
import workshop.kit.FreshStream;
import workshop.kit.Futures;
import workshop.kit.RawStream;
import workshop.kit.Streams;

/**
 * An order with a fresh id: its events, and its stream as the store has it. The learner's code is
 * not involved.
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
    return new OrderCancelled(id(), "too expensive", NOON);
  }

  OrderRefunded refunded(String amount) {
    return new OrderRefunded(id(), euros(amount), NOON);
  }

  static Money euros(String amount) {
    return Money.of(amount, "EUR");
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
    EventData answer = encoded(event, conversation, Optional.of(UUID.randomUUID()));
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
    return encoded(event, UUID.randomUUID(), Optional.empty());
  }

  private EventData encoded(OrderEvent event, UUID conversation, Optional<UUID> cause) {
    return CODEC.encode(
        new EventEnvelope<>(
            UUID.randomUUID(),
            event.orderId(),
            "order",
            OrderCodec.TYPES.nameOf(event),
            CommandEnvelopes.SCHEMA_VERSION,
            NOON,
            conversation,
            cause,
            event));
  }
}
