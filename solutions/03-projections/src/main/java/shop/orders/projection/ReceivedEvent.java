package shop.orders.projection;

import shop.orders.events.EventEnvelope;

/**
 * An event as a projection gets it. The same event may arrive more than once.
 *
 * @param revision the event's place in the stream of its order, 0 for the first
 */
public record ReceivedEvent(EventEnvelope<?> envelope, long revision) {

  /** The event itself, of any type. */
  public Object event() {
    return envelope.event();
  }
}
