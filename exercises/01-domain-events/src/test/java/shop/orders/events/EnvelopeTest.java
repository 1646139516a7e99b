package shop.orders.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent.OrderConfirmed;
import workshop.kit.Exercise;
import workshop.kit.SettableClock;
import workshop.kit.lesson.Lesson;

@Exercise("1.4")
class EnvelopeTest {
  private static final Instant NOW = Instant.parse("2026-03-14T09:26:53.589793238Z");
  private static final Instant LAST_YEAR = Instant.parse("2025-03-14T00:00:00.000000001Z");
  private static final OrderEvent CONFIRMED =
      new OrderConfirmed("A-7f3a", "payment-1", Instant.parse("2026-03-14T09:00:00Z"));
  private static final OrderEvent CONFIRMED_AGAIN =
      new OrderConfirmed("A-7f3a", "payment-2", Instant.parse("2026-03-14T09:10:00Z"));

  private final Envelopes envelopes = envelopesAt(NOW, 0);
  private final Lesson lesson;

  EnvelopeTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void an_envelope_says_what_it_holds() {
    EventEnvelope<OrderEvent> first = envelopes.first(CONFIRMED);

    lesson.expect(
        new Label("order", "A-7f3a", "order-confirmed", 1, CONFIRMED),
        new Label(
            first.aggregateType(),
            first.aggregateId(),
            first.eventType(),
            first.eventVersion(),
            first.event()));
    lesson.then("its time").expect(NOW, first.timestamp());
  }

  @Test
  void the_first_event_opens_a_conversation_and_answers_nothing() {
    EventEnvelope<OrderEvent> first = envelopes.first(CONFIRMED);

    lesson.expect(Optional.empty(), first.causationId());
    lesson.then("the conversation's name").expect(first.eventId(), first.correlationId());
  }

  @Test
  void every_event_has_an_id_of_its_own() {
    UUID one = envelopes.first(CONFIRMED).eventId();
    UUID two = envelopes.first(CONFIRMED_AGAIN).eventId();
    EventEnvelope<OrderEvent> cause = envelopes.first(CONFIRMED);
    UUID answer = envelopes.causedBy(cause, CONFIRMED_AGAIN).eventId();

    lesson.expect(false, one.equals(two) || answer.equals(cause.eventId()));
    lesson.then("the given ids").expect(Arrays.asList(id(1), id(2)), Arrays.asList(one, two));
  }

  @Test
  void a_whole_conversation_shares_one_correlation_id() {
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
  void a_fact_that_is_read_back_is_the_fact_that_was_written() {
    EventEnvelope<OrderEvent> cause = envelopes.first(CONFIRMED);
    EventEnvelope<OrderEvent> written = envelopesAt(LAST_YEAR, 40).causedBy(cause, CONFIRMED_AGAIN);

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
    EventMetadata old = new EventMetadata("A-7f3a", "order", 3, NOW, id(7), Optional.of(id(8)));

    lesson.expect(3, Envelopes.restored(id(9), "order-confirmed", old, CONFIRMED).eventVersion());
  }

  private void expectKept(String part, Object written, Object read) {
    lesson.with("part", part).expect(written, read);
  }

  private Conversation conversation() {
    EventEnvelope<OrderEvent> first = envelopes.first(CONFIRMED);
    EventEnvelope<OrderEvent> second = envelopes.causedBy(first, CONFIRMED_AGAIN);
    return new Conversation(first, second, envelopes.causedBy(second, CONFIRMED));
  }

  private static Envelopes envelopesAt(Instant time, int lastId) {
    AtomicInteger last = new AtomicInteger(lastId);
    return new Envelopes(
        () -> id(last.incrementAndGet()), SettableClock.at(time), event -> "order-confirmed");
  }

  private static UUID id(int n) {
    return new UUID(0, n);
  }

  private record Label(
      String aggregateType, String aggregateId, String type, int version, Object event) {}

  private record Conversation(
      EventEnvelope<OrderEvent> first,
      EventEnvelope<OrderEvent> second,
      EventEnvelope<OrderEvent> third) {}
}
