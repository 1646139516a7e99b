package workshop.demo.shop;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import shop.orders.events.Envelopes;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.eventstore.EventSerializer;
import shop.orders.eventstore.OrderStreams;
import shop.orders.repository.OrderCodec;
import shop.orders.repository.StoreCalls;

/** A refund as a faulty release writes it: its amount has a comma. */
final class PoisonEvent {
  private static final String RIGHT = "12.50";
  private static final String WRONG = "12,50";

  private PoisonEvent() {}

  /** Appends it to the stream of an order, past all rules. */
  static void append(EventStoreDBClient client, String orderId, Clock clock) {
    Envelopes envelopes = new Envelopes(UUID::randomUUID, clock, OrderCodec.TYPES::nameOf);
    OrderRefunded refund = new OrderRefunded(orderId, Money.of(RIGHT, "EUR"), clock.instant());
    EventData right = new EventSerializer().toEventData(envelopes.first(refund));
    String data = new String(right.getEventData(), StandardCharsets.UTF_8).replace(RIGHT, WRONG);
    EventData wrong =
        EventData.builderAsJson(
                right.getEventId(), right.getEventType(), data.getBytes(StandardCharsets.UTF_8))
            .metadataAsBytes(right.getUserMetadata())
            .build();
    StoreCalls.await(client.appendToStream(OrderStreams.nameOf(orderId), wrong));
  }
}
