package shop.orders.events;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts events into envelopes: new events, and events that were read from the store. */
public final class Envelopes {
  /**
   * The schema version of today's events. Two older forms of their data exist, 1 and 2, and the
   * store still holds events of them.
   */
  public static final int SCHEMA_VERSION = 3;

  private static final String AGGREGATE_TYPE = "order";

  private final Supplier<UUID> ids;
  private final Clock clock;
  private final Function<Object, String> typeNames;

  /**
   * @param ids gives a new id at each call
   * @param clock gives the time of new events
   * @param typeNames gives the stable name of an event's type
   */
  public Envelopes(Supplier<UUID> ids, Clock clock, Function<Object, String> typeNames) {
    this.ids = ids;
    this.clock = clock;
    this.typeNames = typeNames;
  }

  /** The envelope of a new event that no message caused: it opens a new conversation. */
  public EventEnvelope<OrderEvent> first(OrderEvent event) {
    // region 1.4 make the envelope of an event that opens a conversation
    UUID eventId = ids.get();
    // A conversation is named after the message that opened it.
    return envelope(eventId, eventId, Optional.empty(), event);
    // endregion
  }

  /** The envelope of a new event that another event led to. */
  public EventEnvelope<OrderEvent> causedBy(EventEnvelope<?> cause, OrderEvent event) {
    // region 1.4 make the envelope of an event that answers another one
    return envelope(ids.get(), cause.correlationId(), Optional.of(cause.eventId()), event);
    // endregion
  }

  /** The envelope of an event that was read from the store, as it was written. */
  public static <E> EventEnvelope<E> restored(
      UUID eventId, String eventType, EventMetadata metadata, E event) {
    // region 1.4 restore the envelope of an event from the store
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
        SCHEMA_VERSION,
        clock.instant(),
        correlationId,
        causationId,
        event);
  }
}
