package shop.orders.events;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts facts into envelopes: new ones, and those that come back from the store. */
public final class Envelopes {
  private static final String AGGREGATE_TYPE = "order";
  private static final int FIRST_VERSION = 1;

  private final Supplier<UUID> ids;
  private final Clock clock;
  private final Function<Object, String> typeNames;

  /**
   * @param ids gives a new id at each call
   * @param clock the time of new facts
   * @param typeNames the stable name of an event's type
   */
  public Envelopes(Supplier<UUID> ids, Clock clock, Function<Object, String> typeNames) {
    this.ids = ids;
    this.clock = clock;
    this.typeNames = typeNames;
  }

  /** A new fact that nothing but a person caused: a new conversation begins. */
  public EventEnvelope<OrderEvent> first(OrderEvent event) {
    // region 1.4 the envelope of a fact that starts a conversation
    UUID eventId = ids.get();
    // The conversation is named after the event that opened it.
    return envelope(eventId, eventId, Optional.empty(), event);
    // endregion
  }

  /** A new fact that answers another one. */
  public EventEnvelope<OrderEvent> causedBy(EventEnvelope<?> cause, OrderEvent event) {
    // region 1.4 the envelope of a fact that answers another
    return envelope(ids.get(), cause.correlationId(), Optional.of(cause.eventId()), event);
    // endregion
  }

  /** The envelope of a fact that was read back: what it was when it was written. */
  public static <E> EventEnvelope<E> restored(
      UUID eventId, String eventType, EventMetadata metadata, E event) {
    // region 1.4 the envelope of a fact that comes back from the store
    return new EventEnvelope<>(
        eventId,
        metadata.aggregateId(),
        metadata.aggregateType(),
        eventType,
        metadata.eventVersion(),
        metadata.timestamp(),
        metadata.correlationId(),
        metadata.causationId(),
        event);
    // endregion
  }

  private EventEnvelope<OrderEvent> envelope(
      UUID eventId, UUID correlationId, Optional<UUID> causationId, OrderEvent event) {
    return new EventEnvelope<>(
        eventId,
        event.orderId(),
        AGGREGATE_TYPE,
        typeNames.apply(event),
        FIRST_VERSION,
        clock.instant(),
        correlationId,
        causationId,
        event);
  }
}
