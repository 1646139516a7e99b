package shop.orders.eventstore;

import com.eventstore.dbclient.EventData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Map;
import shop.orders.events.EventEnvelope;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;

/** A codec of the tests' own, so that 1.7 does not wait for 1.5 and 1.6. */
final class PlainCodec implements EventCodec {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public EventData encode(EventEnvelope<?> envelope) {
    return EventData.builderAsJson(
            envelope.eventId(), envelope.eventType(), bytes(data(envelope.event())))
        .metadataAsBytes(
            bytes(
                Map.of(
                    "aggregateId", envelope.aggregateId(),
                    "$correlationId", envelope.correlationId())))
        .build();
  }

  @Override
  public Decoded decode(StoredEvent stored) {
    return switch (stored.eventType()) {
      case "OrderCreated", "OrderConfirmed" ->
          new Decoded.Known(
              new EventEnvelope<>(
                  stored.eventId(), null, "order", stored.eventType(), 3, null, null, null, null),
              stored.revision());
      case "Damaged" -> throw new IllegalStateException("damaged data");
      default -> new Decoded.Unknown(stored.eventType(), stored.revision());
    };
  }

  private static ObjectNode data(Object event) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    return switch (event) {
      case OrderCreated created ->
          data.put("orderId", created.orderId())
              .put("customerId", created.customerId())
              .put("totalAmount", created.totalAmount().amount().toPlainString());
      case OrderConfirmed confirmed ->
          data.put("orderId", confirmed.orderId()).put("paymentId", confirmed.paymentId());
      default -> throw new IllegalArgumentException(event.toString());
    };
  }

  private static byte[] bytes(Object json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
