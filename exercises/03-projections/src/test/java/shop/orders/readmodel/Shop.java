package shop.orders.readmodel;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import shop.orders.events.Envelopes;
import shop.orders.events.EventTypes;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;
import shop.orders.eventstore.EventDecoder;
import shop.orders.eventstore.EventSerializer;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.FreshStream;
import workshop.kit.Futures;
import workshop.kit.SettableClock;
import workshop.kit.Streams;

/**
 * A shop that writes the events that the learner's code follows. Its events have types of their
 * own, {@code OrderCreated.A-1a2b-7}: what other tests wrote into the same log is unknown to its
 * reader.
 */
final class Shop {
  /** To read all of it takes a while, when many tests have filled it. */
  static final Duration A_LONG_LOG = Duration.ofSeconds(12);

  private static final EventSerializer JSON = new EventSerializer();

  private final EventStoreDBClient client;
  private final String mark;
  private final EventTypes types;
  private final Envelopes envelopes;

  Shop(EventStoreDBClient client, Streams streams) {
    this.client = client;
    this.mark = ".".concat(streams.fresh("shop").id());
    this.types =
        EventTypes.of(
            Map.of(
                marked(OrderCreated.class), OrderCreated.class,
                marked(OrderConfirmed.class), OrderConfirmed.class,
                marked(OrderCancelled.class), OrderCancelled.class,
                marked(OrderShipped.class), OrderShipped.class,
                marked(OrderRefunded.class), OrderRefunded.class));
    this.envelopes =
        new Envelopes(UUID::randomUUID, SettableClock.at(OrderFacts.NOON), types::nameOf);
  }

  DeliveryReader reader() {
    return new DeliveryReader(new EventDecoder(types, JSON));
  }

  /** Appends a fact about the order of this stream, and says where it lies in the log. */
  Position append(FreshStream stream, Function<OrderFacts, OrderEvent> fact) {
    return append(stream, fact.apply(new OrderFacts(stream.id())));
  }

  Position append(FreshStream stream, OrderEvent event) {
    return append(stream.name(), JSON.toEventData(envelopes.first(event)));
  }

  /** Appends an event of another team. */
  Position appendUnknown(FreshStream stream) {
    return append(
        stream.name(), EventData.builderAsBinary("LoyaltyPointsGranted", new byte[] {42}).build());
  }

  /** Appends what says that it is an {@code OrderCreated}, and can be read by nobody. */
  Position appendBroken(FreshStream stream) {
    String type = marked(OrderCreated.class);
    return append(stream.name(), EventData.builderAsBinary(type, new byte[] {'{'}).build());
  }

  /** Appends a pointer to an event, as the store's own projections do. */
  Position appendLinkTo(FreshStream target, long revision, FreshStream stream) {
    String place = "%s@%s".formatted(revision, target.name());
    byte[] data = place.getBytes(StandardCharsets.UTF_8);
    return append(stream.name(), EventData.builderAsBinary("$>", data).build());
  }

  private String marked(Class<? extends OrderEvent> type) {
    return type.getSimpleName().concat(mark);
  }

  private Position append(String stream, EventData event) {
    return Futures.join(client.appendToStream(stream, event)).getLogPosition();
  }
}
