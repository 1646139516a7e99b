package shop.orders.eventstore;

import shop.orders.events.EventEnvelope;

/** The result of decoding a stored event. */
public sealed interface Decoded {

  /** The event's place in its stream, 0 for the first. */
  long revision();

  /** An event of a registered type. */
  record Known(EventEnvelope<?> envelope, long revision) implements Decoded {}

  /** An event of a type that is not registered. The caller decides what to do with it. */
  record Unknown(String eventType, long revision) implements Decoded {}
}
