package shop.orders.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent.OrderConfirmed;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.time.SettableClock;

@Exercise("1.4")
class EnvelopeTest {
  private static final Instant NOW = Instant.parse("2026-03-14T09:26:53.589793238Z");
  private static final Instant LAST_YEAR = Instant.parse("2025-03-14T00:00:00.123456789Z");
  private static final OrderEvent CONFIRMED =
      new OrderConfirmed("7f3a", "payment-1", Instant.parse("2026-03-14T09:00:00Z"));
  private static final OrderEvent CONFIRMED_AGAIN =
      new OrderConfirmed("7f3a", "payment-2", Instant.parse("2026-03-14T09:10:00Z"));

  /** An event of another service: nothing in it is as in the answer to it. */
  private static final EventEnvelope<String> PAYMENT =
      new EventEnvelope<>(
          id(80),
          "payment-1",
          "payment",
          "card-charged",
          7,
          LAST_YEAR,
          id(70),
          Optional.empty(),
          "20.00");

  private static final Map<String, Object> LABEL =
      label(
          new EventEnvelope<>(
              id(1),
              "7f3a",
              "order",
              "order-confirmed",
              3,
              NOW,
              id(1),
              Optional.empty(),
              CONFIRMED));

  private final Envelopes envelopes = envelopesAt(NOW);
  private final Lesson lesson;

  EnvelopeTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void the_first_event_opens_a_conversation() {
    EventEnvelope<OrderEvent> first = envelopes.first(CONFIRMED);

    lesson.expect(first.eventId(), first.correlationId());
    lesson.then("its cause").expect(Optional.empty(), first.causationId());
  }

  @Test
  void every_event_has_a_new_id() {
    List<UUID> eventIds =
        Stream.of(
                envelopes.first(CONFIRMED),
                envelopes.first(CONFIRMED_AGAIN),
                envelopes.causedBy(PAYMENT, CONFIRMED),
                envelopes.causedBy(PAYMENT, CONFIRMED_AGAIN))
            .<UUID>map(EventEnvelope::eventId)
            .toList();

    boolean firstRepeats = Objects.equals(eventIds.get(0), eventIds.get(1));
    boolean causedByRepeats = Objects.equals(eventIds.get(2), eventIds.get(3));
    lesson
        .with("method", firstRepeats ? "first" : "causedBy")
        .when(firstRepeats != causedByRepeats, "in one method")
        .expect(4, new HashSet<>(eventIds).size());
    Lesson given = lesson.then("the ids given");
    given.with("method", "first").expect(List.of(id(1), id(2)), eventIds.subList(0, 2));
    given.with("method", "causedBy").expect(List.of(id(3), id(4)), eventIds.subList(2, 4));
  }

  @Test
  void a_conversation_has_one_correlation_id() {
    Conversation three = conversation();

    lesson.expect(
        Collections.nCopies(3, three.first.correlationId()),
        Arrays.asList(
            three.first.correlationId(),
            three.second.correlationId(),
            three.third.correlationId()));
  }

  @Test
  void the_cause_is_the_event_that_was_answered() {
    Conversation three = conversation();

    lesson.expect(Optional.of(three.second.eventId()), three.third.causationId());
  }

  @Test
  void an_envelope_describes_its_own_event() {
    expectDescribed(lesson, envelopes.first(CONFIRMED));
    expectDescribed(lesson.then("an answer"), envelopes.causedBy(PAYMENT, CONFIRMED));
  }

  @Test
  void an_event_that_is_read_keeps_its_envelope() {
    for (EventEnvelope<?> written : List.of(PAYMENT, envelopes.causedBy(PAYMENT, CONFIRMED))) {
      EventEnvelope<?> read =
          Envelopes.restored(
              written.eventId(), written.eventType(), written.metadata(), written.event());

      expectKept("event id", written.eventId(), read.eventId());
      expectKept("time", written.timestamp(), read.timestamp());
      expectKept("correlation id", written.correlationId(), read.correlationId());
      expectKept("causation id", written.causationId(), read.causationId());
      expectKept("aggregate id", written.aggregateId(), read.aggregateId());
      expectKept("aggregate type", written.aggregateType(), read.aggregateType());
      expectKept("event type", written.eventType(), read.eventType());
      expectKept("event", written.event(), read.event());
    }
  }

  @Test
  void an_old_event_keeps_its_schema_version() {
    EventMetadata old = new EventMetadata("7f3a", "order", 1, NOW, id(7), Optional.of(id(8)));

    lesson.expect(1, Envelopes.restored(id(9), "order-confirmed", old, CONFIRMED).eventVersion());
  }

  private void expectKept(String part, Object written, Object read) {
    lesson
        .with("part", part)
        .when(part.equals("event id"), "the event id")
        .when(part.equals("time"), "the time")
        .expect(written, read);
  }

  private Conversation conversation() {
    EventEnvelope<OrderEvent> first = envelopes.first(CONFIRMED);
    EventEnvelope<OrderEvent> second = envelopes.causedBy(first, CONFIRMED_AGAIN);
    return new Conversation(first, second, envelopes.causedBy(second, CONFIRMED));
  }

  private static Envelopes envelopesAt(Instant time) {
    AtomicInteger last = new AtomicInteger();
    return new Envelopes(
        () -> id(last.incrementAndGet()), SettableClock.at(time), event -> "order-confirmed");
  }

  private static void expectDescribed(Lesson lesson, EventEnvelope<?> envelope) {
    Map<String, Object> actual = label(envelope);
    Map<String, Object> other = label(PAYMENT);
    LABEL.forEach(
        (part, expected) ->
            lesson
                .with("part", part)
                .with("other", other.get(part))
                .expect(expected, actual.get(part)));
  }

  private static Map<String, Object> label(EventEnvelope<?> envelope) {
    Map<String, Object> label = new LinkedHashMap<>();
    label.put("aggregate type", envelope.aggregateType());
    label.put("aggregate id", envelope.aggregateId());
    label.put("event type", envelope.eventType());
    label.put("schema version", envelope.eventVersion());
    label.put("time", envelope.timestamp());
    label.put("event", envelope.event());
    return label;
  }

  private static UUID id(int n) {
    return new UUID(0, n);
  }

  private record Conversation(
      EventEnvelope<OrderEvent> first,
      EventEnvelope<OrderEvent> second,
      EventEnvelope<OrderEvent> third) {}
}
