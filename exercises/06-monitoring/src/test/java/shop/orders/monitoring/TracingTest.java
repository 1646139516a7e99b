package shop.orders.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.events.EventEnvelope;
import shop.orders.fixtures.Enveloped;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.time.Ids;

@Exercise("6.1")
class TracingTest {
  private static final Instant NIGHT = Instant.parse("2026-03-28T23:59:58.999999999Z");
  private static final String ORDER = "A-7f3a";

  private final Ids ids = new Ids();
  private final UUID conversation = ids.get();
  private final OrderFacts facts = new OrderFacts(ORDER);
  private final Lesson lesson;

  TracingTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void an_answer_belongs_to_the_conversation_of_its_cause() {
    for (EventEnvelope<?> cause : causes()) {
      UUID correlation = contextOf(cause).correlationId();

      lesson
          .when(cause.eventId().equals(correlation), "the event id")
          .expect(cause.correlationId(), correlation);
    }
  }

  @Test
  void an_answer_names_the_event_that_led_to_it() {
    for (EventEnvelope<?> cause : causes()) {
      UUID causation = contextOf(cause).causationId();

      lesson
          .when(cause.correlationId().equals(causation), "the correlation id")
          .when(cause.causationId().equals(Optional.ofNullable(causation)), "the cause's cause")
          .expect(cause.eventId(), causation);
    }
  }

  @Test
  void each_message_is_one_level_below_its_cause() {
    TracedMessage command = opening("CreateOrder");
    TracedMessage created = answer("OrderCreated", 1, command);
    TracedMessage pay = answer("TakePayment", 2, created);
    TracedMessage taken = answer("PaymentTaken", 3, pay);
    TracedMessage mail = answer("MailSent", 4, created);

    List<String> lines = linesOf(command, created, pay, taken, mail);
    List<String> levels =
        List.of("0 CreateOrder", "1 OrderCreated", "2 TakePayment", "2 MailSent", "3 PaymentTaken");
    lesson
        .when(lines.stream().allMatch(line -> line.startsWith("0")), "no cause found")
        .when(lines.containsAll(List.of("1 OrderCreated", "1 TakePayment")), "same level")
        .when(lines.equals(levels), "level by level")
        .expect(
            List.of(
                "0 CreateOrder", "1 OrderCreated", "2 TakePayment", "3 PaymentTaken", "2 MailSent"),
            lines);
  }

  @Test
  void a_message_follows_its_cause_whatever_its_clock_says() {
    TracedMessage created = opening("OrderCreated");
    TracedMessage taken = answer("PaymentTaken", -3000, created);
    TracedMessage booked = answer("PaymentBooked", 8000, created);

    lesson.expect(
        List.of("0 OrderCreated", "1 PaymentTaken", "1 PaymentBooked"),
        linesOf(booked, created, taken));
  }

  @Test
  void messages_with_the_same_cause_are_in_order_of_age() {
    TracedMessage created = opening("OrderCreated");
    TracedMessage mail = answer("MailSent", 20, created);
    TracedMessage reserved = answer("StockReserved", 30, created);
    TracedMessage taken = answer("PaymentTaken", 10, created);

    lesson.expect(
        List.of("0 OrderCreated", "1 PaymentTaken", "1 MailSent", "1 StockReserved"),
        linesOf(mail, reserved, created, taken));
  }

  @Test
  void a_message_stays_though_its_cause_is_missing() {
    UUID notRecorded = ids.get();
    TracedMessage created = message("OrderCreated", 0, Optional.of(conversation));
    TracedMessage confirmed = message("OrderConfirmed", 20, Optional.of(notRecorded));
    TracedMessage shipped = answer("OrderShipped", 30, confirmed);

    List<String> lines = linesOf(shipped, confirmed, created);
    lesson
        .when(lines.size() < 3, "lost")
        .expect(List.of("0 OrderCreated", "0 OrderConfirmed", "1 OrderShipped"), lines);
  }

  @Test
  void a_message_of_another_order_is_below_its_cause_too() {
    TracedMessage asked = opening("ExchangeAsked");
    TracedMessage created = in("order-B-10de", answer("OrderCreated", 1, asked));
    TracedMessage refunded = answer("OrderRefunded", 2, created);

    lesson.expect(
        List.of("0 ExchangeAsked", "1 OrderCreated", "2 OrderRefunded"),
        linesOf(refunded, asked, created));
  }

  @Beyond
  @Test
  void a_message_that_names_itself_as_its_cause_has_depth_0() {
    UUID id = ids.get();
    TracedMessage opened = message(id, "CartCheckedOut", 0, Optional.of(copy(id)));
    TracedMessage created = answer("OrderCreated", 1, opened);

    lesson.expect(List.of("0 CartCheckedOut", "1 OrderCreated"), linesOf(created, opened));
  }

  @Beyond
  @Test
  void a_message_that_was_read_twice_has_one_line() {
    TracedMessage cart = opening("CartCheckedOut");
    TracedMessage created = answer("OrderCreated", 1, cart);

    lesson.expect(
        List.of("0 CartCheckedOut", "1 OrderCreated"), linesOf(created, cart, created, cart));
  }

  /** Two events that other messages led to, and one that opened its conversation. */
  private List<EventEnvelope<?>> causes() {
    return List.of(
        Enveloped.answer(ORDER, conversation, facts.created()),
        Enveloped.answer(ORDER, conversation, facts.confirmed()),
        Enveloped.first(ORDER, facts.created()));
  }

  private MessageContext contextOf(EventEnvelope<?> cause) {
    MessageContext context = lesson.shared("contextOf threw").value(() -> Tracing.contextOf(cause));
    return context == null ? new MessageContext(null, null) : context;
  }

  private List<String> linesOf(TracedMessage... messages) {
    Outcome<List<TraceLine>> trace = Outcome.of(() -> Tracing.trace(List.of(messages)));
    boolean changed =
        trace.thrown().filter(UnsupportedOperationException.class::isInstance).isPresent();
    List<TraceLine> lines = lesson.shared("trace threw").when(changed, "list changed").value(trace);
    List<String> texts = new ArrayList<>();
    lines.forEach(line -> texts.add("%d %s".formatted(line.depth(), line.message().name())));
    return texts;
  }

  /** A conversation is named after the message that opened it. */
  private TracedMessage opening(String name) {
    return message(conversation, name, 0, Optional.empty());
  }

  private TracedMessage answer(String name, long millis, TracedMessage cause) {
    return message(name, millis, Optional.of(copy(cause.id())));
  }

  private TracedMessage message(String name, long millis, Optional<UUID> cause) {
    return message(ids.get(), name, millis, cause);
  }

  private TracedMessage message(UUID id, String name, long millis, Optional<UUID> cause) {
    return new TracedMessage(
        id, name, "order-A-7f3a", NIGHT.plusMillis(millis), conversation, cause);
  }

  private static TracedMessage in(String stream, TracedMessage message) {
    return new TracedMessage(
        message.id(),
        message.name(),
        stream,
        message.made(),
        message.correlationId(),
        message.causationId());
  }

  /** Equal, and not the same: as when it comes out of a store. */
  private static UUID copy(UUID id) {
    return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }
}
