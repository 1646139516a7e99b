package shop.orders.versioning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static shop.orders.fixtures.Amounts.euros;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.eventstore.StoredEvent;
import shop.orders.fixtures.Amounts;
import shop.orders.versioning.ShopEvent.OrderConfirmed;
import shop.orders.versioning.ShopEvent.OrderShipped;
import shop.orders.versioning.ShopEvent.PaymentReceived;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.faults.Deliveries;
import workshop.kit.lesson.Lesson;

@Exercise("4.4")
class SplitTest {
  private static final Instant AT = Instant.parse("2023-10-29T00:51:39.022456789Z");
  private static final Instant LATER = Instant.parse("2025-01-01T00:00:00Z");
  private static final UUID ID = new UUID(4, 17);
  private static final String ORDER = "Z-1025";
  private static final String ANOTHER_ORDER = "B-91bc";
  private static final String NO_AMOUNT = "none";
  private static final Fact CONFIRMED =
      new Fact("OrderConfirmed", ORDER, "payment-1025", NO_AMOUNT);

  private final DecodedPart.Known payment = payment(ORDER, 17, "45.60");
  private final DecodedPart.Known confirmation = confirmation(ORDER, 17);
  private final DecodedPart.Known shipment = shipment(ORDER, 18);
  private final List<DecodedPart.Known> parts = List.of(payment, confirmation, shipment);
  private final PaidOrders view = new PaidOrders();
  private final Lesson lesson;

  SplitTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void one_stored_event_is_a_payment_and_then_a_confirmation() {
    Fact euros = new Fact("PaymentReceived", ORDER, "payment-1025", "45.60 EUR");
    Fact francs = new Fact("PaymentReceived", ORDER, "payment-1025", "131.05 CHF");

    expectParts(1, List.of(euros, CONFIRMED), stored("45.60", "EUR", 1));
    expectParts(2, List.of(francs, CONFIRMED), stored("131.05", "CHF", 2));
  }

  @Test
  void both_parts_have_the_stored_time() {
    List<Instant> times = split().stream().map(SplitTest::timeOf).toList();

    lesson.when(times.stream().anyMatch(LATER::isBefore), "now").expect(List.of(AT, AT), times);
  }

  @Test
  void both_parts_keep_the_stored_revision_and_event_id() {
    lesson.expect(List.of(17L, 17L), split().stream().map(DecodedPart::revision).toList());
    lesson
        .then("the event id")
        .expect(List.of(ID, ID), split().stream().map(DecodedPart.Known::eventId).toList());
  }

  @Test
  void the_parts_are_counted_from_0() {
    lesson.expect(List.of(0, 1), split().stream().map(DecodedPart.Known::part).toList());
  }

  @Test
  void the_whole_history_is_split() {
    for (History.Event event : History.ofType("OrderPaidAndConfirmed")) {
      List<Fact> expected = event.facts().stream().map(Fact::of).toList();

      lesson
          .with("stream", event.stream())
          .with("version", event.version())
          .expect(expected, facts(split(event.stored())));
    }
  }

  @Test
  void both_parts_and_all_later_ones_are_booked() {
    lesson.then("it throws").returns(() -> parts.forEach(this::handle));
    handle(payment(ORDER, 21, "7.40"));
    handle(payment(ANOTHER_ORDER, 2, "20.00"));
    handle(confirmation(ANOTHER_ORDER, 2));

    Figures expected = new Figures("73.00 EUR", 2);
    boolean allPayments = view.figures().payments().equals(expected.payments());
    lesson
        .when(allPayments && view.figures().confirmedOrders() == 0, "a second part")
        .when(view.figures().payments().equals("65.60 EUR"), "a later event")
        .expect(expected, view.figures());
  }

  @Test
  void a_part_is_booked_once_however_often_it_arrives() {
    Deliveries.eachTwice(parts).forEach(this::handle);

    lesson
        .when(view.figures().equals(new Figures("45.60 EUR", 2)), "a second part")
        .expect(new Figures("45.60 EUR", 1), view.figures());

    parts.forEach(this::handle);

    lesson.then("whole stream again").expect(new Figures("45.60 EUR", 1), view.figures());
  }

  @Test
  void after_a_crash_between_the_parts_the_second_one_is_booked() {
    handle(payment);
    parts.forEach(this::handle);

    lesson.expect(new Figures("45.60 EUR", 1), view.figures());
  }

  @Beyond
  @Test
  void an_event_that_was_booked_whole_is_not_booked_again() {
    view.addPayment(euros("45.60"));
    view.addConfirmedOrder();
    view.save(ORDER, new Booked(17, null, ID));

    lesson.then("it throws").returns(() -> parts.forEach(this::handle));
    handle(payment(ORDER, 21, "7.40"));

    lesson.expect(new Figures("53.00 EUR", 1), view.figures());
  }

  /** By a new projection, as after a restart; the view is the same. */
  private void handle(DecodedPart.Known part) {
    new PaidOrdersProjection(view).handle(part);
  }

  private List<DecodedPart.Known> split() {
    return split(stored("45.60", "EUR", 1));
  }

  private void expectParts(int version, List<Fact> expected, StoredEvent stored) {
    boolean unknown = allParts(stored).stream().anyMatch(DecodedPart.Unknown.class::isInstance);
    List<Fact> facts = facts(split(stored));
    lesson
        .with("version", version)
        .when(unknown, "not known")
        .when(facts.equals(expected.reversed()), "wrong order")
        .when(facts.size() < expected.size(), "part is missing")
        .expect(expected, facts);
  }

  private List<DecodedPart> allParts(StoredEvent stored) {
    return lesson.shared("split throws").value(() -> new PaymentDecoder().split(stored));
  }

  private List<DecodedPart.Known> split(StoredEvent stored) {
    return allParts(stored).stream()
        .filter(DecodedPart.Known.class::isInstance)
        .map(DecodedPart.Known.class::cast)
        .toList();
  }

  private static List<Fact> facts(List<DecodedPart.Known> parts) {
    return parts.stream().map(Fact::of).toList();
  }

  private static StoredEvent stored(String amount, String currency, int version) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("orderId", ORDER).put("paymentId", "payment-1025").put("at", AT.toString());
    data.putObject("amount").put("amount", amount).put("currency", currency);
    data.put("campaign", "autumn");
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    if (version > 1) {
      metadata.put("eventVersion", version).put("timestamp", AT.plusMillis(7).toString());
    }
    return new StoredEvent(
        ID,
        "OrderPaidAndConfirmed",
        17,
        data.toString().getBytes(UTF_8),
        metadata.toString().getBytes(UTF_8));
  }

  private static DecodedPart.Known payment(String order, long revision, String amount) {
    return part(new PaymentReceived(order, "payment-1025", euros(amount), AT), revision, 0);
  }

  private static DecodedPart.Known confirmation(String order, long revision) {
    return part(new OrderConfirmed(order, "payment-1025", AT), revision, 1);
  }

  private static DecodedPart.Known shipment(String order, long revision) {
    return part(new OrderShipped(order, "parcel-29789", AT), revision, 0);
  }

  /** As a decoder makes it: the parts of one stored event have equal ids. */
  private static DecodedPart.Known part(ShopEvent event, long revision, int part) {
    UUID id = new UUID(event.orderId().hashCode(), revision);
    return new DecodedPart.Known(event, id, revision, part);
  }

  private static Instant timeOf(DecodedPart.Known part) {
    return switch (part.event()) {
      case PaymentReceived event -> event.receivedAt();
      case OrderConfirmed event -> event.confirmedAt();
      default -> Instant.EPOCH;
    };
  }

  /** A fact without its time. */
  private record Fact(String type, String order, String payment, String amount) {

    static Fact of(DecodedPart.Known part) {
      String type = part.event().getClass().getSimpleName();
      return switch (part.event()) {
        case PaymentReceived event ->
            new Fact(type, event.orderId(), event.paymentId(), Amounts.plainly(event.amount()));
        case OrderConfirmed event -> new Fact(type, event.orderId(), event.paymentId(), NO_AMOUNT);
        default -> new Fact(type, part.event().orderId(), "", NO_AMOUNT);
      };
    }

    static Fact of(History.Fact fact) {
      String amount =
          fact.data().has("amount")
              ? "%s %s"
                  .formatted(
                      fact.data().at("/amount/amount").asText(),
                      fact.data().at("/amount/currency").asText())
              : NO_AMOUNT;
      return new Fact(
          fact.type(),
          fact.data().get("orderId").asText(),
          fact.data().get("paymentId").asText(),
          amount);
    }
  }

  private record Figures(String payments, int confirmedOrders) {}

  /** Stands in for a table: it is still there when the projection is started again. */
  private static final class PaidOrders implements PaidOrdersView {
    private final Map<String, Booked> places = new HashMap<>();
    private Money payments = euros("0.00");
    private int confirmedOrders;

    @Override
    public Optional<Booked> lastBooked(String orderId) {
      return Optional.ofNullable(places.get(orderId));
    }

    @Override
    public void save(String orderId, Booked place) {
      places.put(orderId, place);
    }

    @Override
    public void addPayment(Money amount) {
      payments = payments.plus(amount);
    }

    @Override
    public void addConfirmedOrder() {
      confirmedOrders++;
    }

    Figures figures() {
      return new Figures(Amounts.plainly(payments), confirmedOrders);
    }
  }
}
