package shop.orders.eventstore;

import shop.orders.events.EventEnvelope;

/** What reading a stored event comes to. */
public sealed interface Decoded {

  /** Its place in the stream, 0 for the first. */
  long revision();

  /** An event that this program understands. */
  record Known(EventEnvelope<?> envelope, long revision) implements Decoded {}

  /**
   * An event of a type that this program has never heard of. Whoever asked decides what that means.
   */
  record Unknown(String eventType, long revision) implements Decoded {}
}
