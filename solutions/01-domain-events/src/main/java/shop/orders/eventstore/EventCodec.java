package shop.orders.eventstore;

import com.eventstore.dbclient.EventData;
import shop.orders.events.EventEnvelope;

/** Both ways between an envelope and what lies in a stream. */
public interface EventCodec {
  EventData encode(EventEnvelope<?> envelope);

  Decoded decode(StoredEvent stored);
}
