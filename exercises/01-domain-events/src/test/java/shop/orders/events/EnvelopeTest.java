package shop.orders.events;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent.OrderConfirmed;
import workshop.kit.Exercise;
import workshop.kit.Judges;
import workshop.kit.Lesson;

@Exercise("1.4")
class EnvelopeTest {
  private static final Instant NOW = Instant.parse("2026-03-14T09:26:53Z");
  private static final OrderEvent CONFIRMED =
      new OrderConfirmed("7f3a", "payment-1", Instant.parse("2026-03-14T09:00:00Z"));
  private static final OrderEvent CONFIRMED_AGAIN =
      new OrderConfirmed("7f3a", "payment-2", Instant.parse("2026-03-14T09:10:00Z"));

  @Test
  void an_envelope_says_what_it_holds() {
    EventEnvelope<OrderEvent> first = envelopes().first(CONFIRMED);

    new Lesson(
            "The envelope does not say whose event it holds, or of which kind and version.",
            "In production nobody can route, filter or upcast this event without opening it.",
            "the helper at the end of Envelopes, which knows all of it")
        .expect(
            "order 7f3a, order-confirmed v1, payment-1",
            "%s %s, %s v%d, %s"
                .formatted(
                    first.aggregateType(),
                    first.aggregateId(),
                    first.eventType(),
                    first.eventVersion(),
                    ((OrderConfirmed) first.event()).paymentId()));
    new Lesson(
            "The envelope's time is not the one on the clock that Envelopes was given.",
            "In production you could never test what a program does at midnight.",
            "where your time comes from")
        .expect(NOW, first.timestamp());
  }

  @Test
  void the_first_event_opens_a_conversation_and_answers_nothing() {
    EventEnvelope<OrderEvent> first = envelopes().first(CONFIRMED);

    new Lesson(
            "The first event of a conversation names another event as its cause.",
            "In production whoever follows the causes back to where it began walks in a circle, or"
                + " into the void.",
            "what caused this event: another event, or a person?")
        .expect(Optional.empty(), first.causationId());
    new Lesson(
            "The conversation is not named after the event that opened it.",
            "In production you cannot find the first event from any later one.",
            "the brief's sentence about the name of a conversation")
        .expect(first.eventId(), first.correlationId());
  }

  @Test
  @Judges({
    "1.4 the envelope of a fact that starts a conversation",
    "1.4 the envelope of a fact that answers another"
  })
  void every_event_has_an_id_of_its_own() {
    Envelopes envelopes = envelopes();
    UUID one = envelopes.first(CONFIRMED).eventId();
    UUID two = envelopes.first(CONFIRMED_AGAIN).eventId();
    EventEnvelope<OrderEvent> cause = envelopes.first(CONFIRMED);
    UUID answer = envelopes.causedBy(cause, CONFIRMED_AGAIN).eventId();

    new Lesson(
            "Two different events of order 7f3a carry the same event id.",
            "In production the store may take the second one for a repeat of the first and drop"
                + " it, and a reader that remembers ids skips it.",
            "what your id is made from, and how much of that differs between two events of one"
                + " order")
        .expect(false, one.equals(two) || answer.equals(cause.eventId()));
    new Lesson(
            "Two events, and they do not carry the first two ids that “ids” gave.",
            "In production that is a program whose ids no test can foresee and no retry can"
                + " repeat.",
            "where your event ids come from, and how often you ask “ids” for one event")
        .expect(id(1) + " then " + id(2), one + " then " + two);
  }

  @Test
  void a_whole_conversation_shares_one_correlation_id() {
    Envelopes envelopes = envelopes();
    EventEnvelope<OrderEvent> first = envelopes.first(CONFIRMED);
    EventEnvelope<OrderEvent> second = envelopes.causedBy(first, CONFIRMED_AGAIN);
    EventEnvelope<OrderEvent> third = envelopes.causedBy(second, CONFIRMED);

    new Lesson(
            "Three events, each the answer to the one before, and they do not share one"
                + " correlation id: the thread is cut.",
            "In production you search for everything that one click set in motion, and find a"
                + " part of it.",
            "which of the two ids of the cause goes on to all that follows")
        .expect(
            "%s, %s, %s"
                .formatted(first.correlationId(), first.correlationId(), first.correlationId()),
            "%s, %s, %s"
                .formatted(first.correlationId(), second.correlationId(), third.correlationId()));
  }

  @Test
  void the_cause_is_the_event_that_was_answered() {
    Envelopes envelopes = envelopes();
    EventEnvelope<OrderEvent> first = envelopes.first(CONFIRMED);
    EventEnvelope<OrderEvent> second = envelopes.causedBy(first, CONFIRMED_AGAIN);
    EventEnvelope<OrderEvent> third = envelopes.causedBy(second, CONFIRMED);

    new Lesson(
            "The third event answered the second one, but does not name it as its cause.",
            "In production you see that something went wrong in a conversation, and not at which"
                + " step: the chain from one event to the next is broken.",
            "the difference between “belongs to” and “was caused by”")
        .expect(Optional.of(second.eventId()), third.causationId());
  }

  @Test
  void a_fact_that_is_read_back_is_the_fact_that_was_written() {
    EventEnvelope<OrderEvent> written =
        envelopesAt(Instant.parse("2025-03-14T00:00:00Z"), 40)
            .causedBy(
                envelopesAt(Instant.parse("2025-03-13T00:00:00Z"), 50).first(CONFIRMED),
                CONFIRMED_AGAIN);

    EventEnvelope<OrderEvent> read =
        Envelopes.restored(
            written.eventId(), written.eventType(), written.metadata(), written.event());

    expectKept("event id", written.eventId(), read.eventId());
    expectKept("time", written.timestamp(), read.timestamp());
    expectKept("correlation id", written.correlationId(), read.correlationId());
    expectKept("causation id", written.causationId(), read.causationId());
    expectKept("aggregate id", written.aggregateId(), read.aggregateId());
    expectKept("aggregate type", written.aggregateType(), read.aggregateType());
    expectKept("event type", written.eventType(), read.eventType());
  }

  @Test
  void an_old_fact_keeps_the_version_it_was_written_in() {
    EventMetadata old = new EventMetadata("7f3a", "order", 3, NOW, id(7), Optional.of(id(8)));

    new Lesson(
            "We read an event that was written in version 3, and its envelope says otherwise.",
            "In production a reader takes one form of the data for another and reads it wrongly.",
            "which values of a restored envelope do not come from the parameters")
        .expect(3, Envelopes.restored(id(9), "order-confirmed", old, CONFIRMED).eventVersion());
  }

  private static void expectKept(String what, Object written, Object read) {
    new Lesson(
            "We read an event back, and its " + what + " is not the one it was written with.",
            "In production every read makes a new past: no reader can recognise an event that it"
                + " has seen, and the age of everything is zero.",
            "which values of a restored envelope are made anew")
        .expect(written, read);
  }

  private static Envelopes envelopes() {
    return envelopesAt(NOW, 0);
  }

  private static Envelopes envelopesAt(Instant time, int lastId) {
    return new Envelopes(
        countingFrom(lastId), Clock.fixed(time, ZoneOffset.UTC), event -> "order-confirmed");
  }

  private static Supplier<UUID> countingFrom(int last) {
    int[] n = {last};
    return () -> id(++n[0]);
  }

  private static UUID id(int n) {
    return new UUID(0, n);
  }
}
