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
          .when(cause.eventId().equals(correlation), "it is the id of the cause")
          .expect(cause.correlationId(), correlation);
    }
  }

  @Test
  void an_answer_names_the_event_that_led_to_it() {
    for (EventEnvelope<?> cause : causes()) {
      UUID causation = contextOf(cause).causationId();

      lesson
          .when(cause.correlationId().equals(causation), "it is the correlation id")
          .when(
              cause.causationId().equals(Optional.ofNullable(causation)),
              "it is the cause of the cause")
          .expect(cause.eventId(), causation);
    }
  }

  @Test
  void each_message_is_one_level_below_its_cause() {
    TracedMessage command = message("CreateOrder", "commands", 0, Optional.empty());
    TracedMessage created = answer("OrderCreated", "order-A-7f3a", 1, command);
    TracedMessage pay = answer("TakePayment", "commands", 2, created);
    TracedMessage taken = answer("PaymentTaken", "payment-81", 3, pay);
    TracedMessage mail = answer("MailSent", "mail-7", 4, created);

    lesson.expect(
        List.of("0 CreateOrder", "1 OrderCreated", "2 TakePayment", "3 PaymentTaken", "2 MailSent"),
        linesOf(mail, pay, created, taken, command));
  }

  @Test
  void a_message_follows_its_cause_whatever_its_clock_says() {
    TracedMessage created = message("OrderCreated", "order-A-7f3a", 0, Optional.empty());
    TracedMessage taken = answer("PaymentTaken", "payment-81", -3000, created);
    TracedMessage booked = answer("PaymentBooked", "ledger-2026", -5000, taken);

    lesson.expect(
        List.of("0 OrderCreated", "1 PaymentTaken", "2 PaymentBooked"),
        linesOf(booked, created, taken));
  }

  @Test
  void messages_with_the_same_cause_are_in_order_of_age() {
    TracedMessage created = message("OrderCreated", "order-A-7f3a", 0, Optional.empty());
    TracedMessage mail = answer("MailSent", "mail-7", 20, created);
    TracedMessage reserved = answer("StockReserved", "stock-cup", 30, created);
    TracedMessage taken = answer("PaymentTaken", "payment-81", 10, created);

    lesson.expect(
        List.of("0 OrderCreated", "1 PaymentTaken", "1 MailSent", "1 StockReserved"),
        linesOf(mail, reserved, created, taken));
  }

  @Test
  void a_message_stays_though_its_cause_is_missing() {
    UUID notRecorded = ids.get();
    TracedMessage created = message("OrderCreated", "order-A-7f3a", 0, Optional.of(conversation));
    TracedMessage confirmed = message("OrderConfirmed", "order-A-7f3a", 20, of(notRecorded));
    TracedMessage shipped = answer("OrderShipped", "order-A-7f3a", 30, confirmed);

    lesson.expect(
        List.of("0 OrderCreated", "0 OrderConfirmed", "1 OrderShipped"),
        linesOf(shipped, confirmed, created));
  }

  @Test
  void a_message_of_another_order_is_below_its_cause_too() {
    TracedMessage exchange = message("ExchangeAsked", "order-A-7f3a", 0, Optional.empty());
    TracedMessage created = answer("OrderCreated", "order-B-10de", 1, exchange);
    TracedMessage refunded = answer("OrderRefunded", "order-A-7f3a", 2, created);

    lesson.expect(
        List.of("0 ExchangeAsked", "1 OrderCreated", "2 OrderRefunded"),
        linesOf(refunded, exchange, created));
  }

  @Beyond
  @Test
  void a_message_that_names_itself_as_its_cause_is_at_the_margin() {
    UUID id = ids.get();
    TracedMessage opened = message(id, "CartCheckedOut", "cart-19", 0, Optional.of(copy(id)));
    TracedMessage created = answer("OrderCreated", "order-A-7f3a", 1, opened);

    lesson.expect(List.of("0 CartCheckedOut", "1 OrderCreated"), linesOf(created, opened));
  }

  @Beyond
  @Test
  void a_message_that_was_read_twice_has_one_line() {
    TracedMessage cart = message("CartCheckedOut", "cart-19", 0, Optional.empty());
    TracedMessage created = answer("OrderCreated", "order-A-7f3a", 1, cart);

    lesson.expect(
        List.of("0 CartCheckedOut", "1 OrderCreated"), linesOf(created, cart, created, cart));
  }

  /** The first event of a conversation that a command opened, and one in the middle. */
  private List<EventEnvelope<?>> causes() {
    return List.of(
        Enveloped.answer(ORDER, conversation, facts.created()),
        Enveloped.answer(ORDER, conversation, facts.confirmed()));
  }

  private MessageContext contextOf(EventEnvelope<?> cause) {
    MessageContext context = lesson.shared("contextOf threw").value(() -> Tracing.contextOf(cause));
    return context == null ? new MessageContext(null, null) : context;
  }

  private List<String> linesOf(TracedMessage... messages) {
    List<TraceLine> lines =
        lesson.shared("trace threw").value(() -> Tracing.trace(List.of(messages)));
    List<String> texts = new ArrayList<>();
    lines.forEach(line -> texts.add("%d %s".formatted(line.depth(), line.message().name())));
    return texts;
  }

  private TracedMessage answer(String name, String stream, long millis, TracedMessage cause) {
    return message(name, stream, millis, of(cause.id()));
  }

  private TracedMessage message(String name, String stream, long millis, Optional<UUID> cause) {
    return message(ids.get(), name, stream, millis, cause);
  }

  private TracedMessage message(
      UUID id, String name, String stream, long millis, Optional<UUID> cause) {
    return new TracedMessage(id, name, stream, NIGHT.plusMillis(millis), conversation, cause);
  }

  private static Optional<UUID> of(UUID id) {
    return Optional.of(copy(id));
  }

  /** Equal, and not the same: as when it comes out of a store. */
  private static UUID copy(UUID id) {
    return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }
}
