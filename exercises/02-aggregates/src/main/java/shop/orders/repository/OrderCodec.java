package shop.orders.repository;

import com.eventstore.dbclient.EventData;
import java.util.Map;
import shop.orders.events.EventEnvelope;
import shop.orders.events.EventTypes;
import shop.orders.events.OrderEvent.OrderCancelled;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.events.OrderEvent.OrderShipped;
import shop.orders.eventstore.Decoded;
import shop.orders.eventstore.EventCodec;
import shop.orders.eventstore.EventDecoder;
import shop.orders.eventstore.EventSerializer;
import shop.orders.eventstore.StoredEvent;

/** The events of an order as the store holds them: JSON, with the type names of module 01. */
public final class OrderCodec implements EventCodec {

  /** The stored name of each event type. */
  public static final EventTypes TYPES =
      EventTypes.of(
          Map.of(
              "OrderCreated", OrderCreated.class,
              "OrderConfirmed", OrderConfirmed.class,
              "OrderCancelled", OrderCancelled.class,
              "OrderShipped", OrderShipped.class,
              "OrderRefunded", OrderRefunded.class));

  // Made only once: a mapper is expensive, because it inspects each class at its first use.
  private static final EventSerializer SERIALIZER = new EventSerializer();
  private static final EventDecoder DECODER = new EventDecoder(TYPES, SERIALIZER);

  @Override
  public EventData encode(EventEnvelope<?> envelope) {
    return SERIALIZER.toEventData(envelope);
  }

  @Override
  public Decoded decode(StoredEvent stored) {
    return DECODER.decode(stored);
  }
}
