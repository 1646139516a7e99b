package shop.orders.eventstore;

import com.eventstore.dbclient.EventData;
import shop.orders.events.EventEnvelope;

/** Encodes envelopes for the store, and decodes stored events. */
public interface EventCodec {
  EventData encode(EventEnvelope<?> envelope);

  Decoded decode(StoredEvent stored);
}
