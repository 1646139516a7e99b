package shop.orders.projection;

import shop.orders.events.EventEnvelope;

/**
 * An event on its way to a projection. The same event may be delivered more than once.
 *
 * @param revision the event's place in the stream of its own order, 0 for the first
 */
public record ReceivedEvent(EventEnvelope<?> envelope, long revision) {

  /** The fact itself, of any type. */
  public Object event() {
    return envelope.event();
  }
}
