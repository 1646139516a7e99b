package shop.orders.timetravel;

import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.timetravel.HandMadeLog.ORDER;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderItem;
import shop.orders.versioning.ShopEvent.OrderConfirmed;
import shop.orders.versioning.ShopEvent.OrderCreated;
import shop.orders.versioning.ShopEvent.OrderRefunded;
import shop.orders.versioning.ShopEvent.OrderShipped;
import shop.orders.versioning.ShopEvent.PaymentReceived;
import shop.orders.versioning.ShopEvent.RefundCorrected;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;

@Exercise("7.2")
class AuditTrailTest {
  private static final Instant FACT = Instant.parse("2026-03-24T08:00:00.123456789Z");
  private static final UUID COMMAND = UUID.fromString("7f3a0000-0000-4000-8000-00000000beef");

  private static final int CREATED = 0;
  private static final int PAID = 1;
  private static final int CONFIRMED = 2;
  private static final int REQUESTED = 3;
  private static final int SHIPPED = 4;
  private static final int REFUNDED = 5;
  private static final int POINTS = 6;
  private static final int CORRECTED = 7;

  /** Between PAID and CONFIRMED, the clock of the store was set back. */
  private final List<LogEvent> log =
      new HandMadeLog()
          .by("customer-7", "2026-03-18T09:00:00.1Z", CREATED, command(), created())
          .by("payment-service", "2026-03-18T09:12:20.2Z", CREATED, event(CREATED), payment())
          .by("clerk-3", "2026-03-18T09:11:05.3Z", CREATED, event(PAID), confirmed())
          .by(
              "customer-7",
              "2026-03-19T10:00:00.4Z",
              REQUESTED,
              none(),
              "RefundRequested",
              request())
          .by("warehouse-2", "2026-03-19T10:00:09.5Z", CREATED, event(CONFIRMED), shipped())
          .by("refund-service", "2026-03-19T10:01:00.6Z", REQUESTED, event(REQUESTED), refunded())
          .by("loyalty", "2026-03-20T07:00:00.7Z", CREATED, event(PAID), "PointsGranted", points())
          .by("bookkeeper-1", "2026-03-23T14:00:00.8Z", CORRECTED, none(), corrected())
          .events();

  private final Lesson lesson;

  AuditTrailTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void each_event_has_a_line_in_order() {
    List<String> types = log.stream().map(LogEvent::type).toList();

    List<String> lines = lines(TrailLine::type);
    lesson
        .when(!lines.contains("OrderCreated"), "no first line")
        .when(!lines.contains("RefundRequested"), "no unchanged ones")
        .when(!lines.contains("PointsGranted"), "no unknown ones")
        .when(lines.equals(types.reversed()), "newest first")
        .when(sorted(types).equals(sorted(lines)), "another order")
        .expect(types, lines);
  }

  @Test
  void a_line_shows_the_changes_of_its_event() {
    expectChanges(CREATED, "status NONE→CREATED", "total →84.30 EUR");
    expectChanges(PAID, "paid →84.30 EUR");
    expectChanges(CONFIRMED, "status CREATED→CONFIRMED");
    expectChanges(SHIPPED, "status CONFIRMED→SHIPPED", "parcel →parcel-1");
    expectChanges(REFUNDED, "refunds →74.00 EUR");
    expectChanges(CORRECTED, "refunds 74.00 EUR→7.40 EUR");
  }

  @Test
  void an_event_that_changes_nothing_has_no_changes() {
    expectChanges(REQUESTED);
    expectChanges(POINTS);
  }

  @Test
  void the_actor_is_the_one_in_the_metadata() {
    for (int revision = CREATED; revision < log.size(); revision++) {
      String actor = log.get(revision).metadata().actor();

      told(revision).with("actor", actor).expect(actor, shown(line(revision).actor()));
    }
  }

  @Test
  void time_and_reason_are_those_of_the_event() {
    for (int revision = CREATED; revision < log.size(); revision++) {
      TrailLine line = line(revision);

      Instant recorded = log.get(revision).metadata().originalCreated().orElseThrow();
      told(revision)
          .when(log.get(revision).created().equals(line.recordedAt()), "the copy")
          .when(FACT.equals(line.recordedAt()), "the fact")
          .expect(recorded, line.recordedAt());
      told(revision)
          .then("the reason")
          .expect(shown(log.get(revision).reason()), shown(line.reason()));
    }
  }

  @Test
  void the_cause_is_the_event_with_the_causation_id() {
    expectCause(CONFIRMED, "1 PaymentReceived");
    expectCause(PAID, "0 OrderCreated");
    expectCause(SHIPPED, "2 OrderConfirmed");
    expectCause(REFUNDED, "3 RefundRequested");
    expectCause(POINTS, "1 PaymentReceived");
  }

  @Test
  void an_event_without_a_causation_id_has_no_cause() {
    expectCause(REQUESTED, "none");
    expectCause(CORRECTED, "none");
  }

  @Test
  void a_cause_outside_of_the_trail_is_elsewhere() {
    expectCause(CREATED, "elsewhere %s".formatted(COMMAND));
  }

  private void expectChanges(int revision, String... changes) {
    List<String> shown =
        line(revision).changes().stream()
            .map(c -> "%s %s→%s".formatted(c.field(), c.before(), c.after()))
            .toList();

    List<String> backwards =
        line(revision).changes().stream()
            .map(c -> "%s %s→%s".formatted(c.field(), c.after(), c.before()))
            .toList();
    List<String> expected = List.of(changes);
    told(revision)
        .when(changes.length > 0 && shown.isEmpty(), "none")
        .when(!shown.equals(expected) && backwards.equals(expected), "backwards")
        .expect(expected, shown);
  }

  private void expectCause(int revision, String expected) {
    Cause cause = line(revision).cause();
    String shown =
        switch (cause) {
          case null -> "null";
          case Cause.None none -> "none";
          case Cause.InTrail event -> "%d %s".formatted(event.revision(), event.type());
          case Cause.Elsewhere message -> "elsewhere %s".formatted(message.id());
        };
    UUID conversation = log.get(revision).metadata().correlationId();
    boolean isCause = log.get(revision).metadata().causationId().equals(Optional.of(conversation));
    told(revision)
        .when(!isCause && shown.contains(conversation.toString()), "the correlation")
        .when(Character.isDigit(expected.charAt(0)) && shown.startsWith("elsewhere"), "elsewhere")
        .expect(expected, shown);
  }

  /** A text that can be seen. */
  private static String shown(String text) {
    return "".equals(text) ? "(empty)" : text;
  }

  private Lesson told(int revision) {
    return lesson.with("revision", revision).with("type", log.get(revision).type());
  }

  /** The line of an event: where lines are missing, the first one of its type. */
  private TrailLine line(int revision) {
    String type = log.get(revision).type();
    return trail().stream()
        .filter(line -> type.equals(line.type()))
        .findFirst()
        .orElseThrow(
            () ->
                lesson.shared("no line").with("type", type).failure(type, lines(TrailLine::type)));
  }

  private <T> List<T> lines(Function<TrailLine, T> part) {
    return trail().stream().map(part).toList();
  }

  private List<TrailLine> trail() {
    return lesson.shared("it throws").value(() -> AuditTrail.trail(log));
  }

  private static List<String> sorted(List<String> types) {
    return types.stream().sorted().toList();
  }

  private static Optional<UUID> none() {
    return Optional.empty();
  }

  private static Optional<UUID> event(int revision) {
    return Optional.of(HandMadeLog.id(revision));
  }

  private static Optional<UUID> command() {
    return Optional.of(COMMAND);
  }

  private static OrderCreated created() {
    return new OrderCreated(
        ORDER,
        "customer-7",
        List.of(new OrderItem("cup", 6, euros("14.05"))),
        euros("0.00"),
        euros("84.30"),
        FACT);
  }

  private static PaymentReceived payment() {
    return new PaymentReceived(ORDER, "payment-1", euros("84.30"), FACT);
  }

  private static OrderConfirmed confirmed() {
    return new OrderConfirmed(ORDER, "payment-1", FACT);
  }

  private static OrderShipped shipped() {
    return new OrderShipped(ORDER, "parcel-1", FACT);
  }

  private static OrderRefunded refunded() {
    return new OrderRefunded(ORDER, euros("74.00"), "broken cup", FACT);
  }

  private static RefundCorrected corrected() {
    return new RefundCorrected(
        ORDER, HandMadeLog.id(REFUNDED), euros("7.40"), "typing error", FACT);
  }

  private static ObjectNode request() {
    return json().put("orderId", ORDER).put("amount", "7.40").put("reason", "one broken cup");
  }

  private static ObjectNode points() {
    return json().put("points", 30).put("customerId", "customer-7");
  }

  private static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }
}
