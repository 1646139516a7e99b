package shop.orders.projection;

import static shop.orders.fixtures.OrderFacts.WEDNESDAY;
import static shop.orders.projection.OrderSummary.Status.CANCELLED;
import static shop.orders.projection.OrderSummary.Status.CONFIRMED;
import static shop.orders.projection.OrderSummary.Status.CREATED;
import static shop.orders.projection.OrderSummary.Status.SHIPPED;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.fixtures.Enveloped;
import shop.orders.fixtures.OrderFacts;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("3.1")
class OrderSummaryProjectionTest {
  private static final OrderFacts ORDER = new OrderFacts("A-7f3a");
  private static final OrderFacts ANOTHER = new OrderFacts("B-91bc");

  private final OrderSummaryProjection projection = new OrderSummaryProjection();
  private final Lesson lesson;

  OrderSummaryProjectionTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_created_order_gets_a_row() {
    handle(ORDER.created());

    lesson.expect(List.of(row(ORDER, CREATED, "84.30", "0.00")), rows());
  }

  @Test
  void confirming_and_shipping_change_only_the_status() {
    handle(ORDER.created(), ORDER.confirmed(), ORDER.shipped());

    lesson
        .when(rows().stream().anyMatch(row -> row.status() == CREATED), "status unchanged")
        .when(rows().stream().anyMatch(row -> row.status() == SHIPPED), "another value")
        .expect(List.of(row(ORDER, SHIPPED, "84.30", "0.00")), rows());
  }

  @Test
  void a_cancelled_order_stays_in_the_list() {
    handle(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"), ORDER.cancelled());
    handle(ORDER.refunded("76.90"));

    lesson
        .when(rows().isEmpty(), "row gone")
        .when(rows().equals(List.of(row(ORDER, CANCELLED, "84.30", "7.40"))), "refund missing")
        .expect(List.of(row(ORDER, CANCELLED, "84.30", "84.30")), rows());
  }

  @Test
  void refunds_add_up() {
    handle(ORDER.created(), ORDER.confirmed(), ORDER.refunded("7.40"));
    handle(ORDER.shipped(), ORDER.refunded("14.80"));

    lesson
        .when(rows().stream().anyMatch(row -> row.status() != SHIPPED), "another status")
        .when(rows().stream().anyMatch(row -> !row.refunded().equals("22.20")), "another amount")
        .expect(List.of(row(ORDER, SHIPPED, "84.30", "22.20")), rows());
  }

  @Test
  void a_full_refund_keeps_the_status() {
    handle(ORDER.created(), ORDER.confirmed(), ORDER.shipped());
    handle(ORDER.refunded("44.40"), ORDER.refunded("39.90"));

    lesson.expect(List.of(row(ORDER, SHIPPED, "84.30", "84.30")), rows());
  }

  @Test
  void each_order_has_its_own_row() {
    handle(ORDER.created(), ANOTHER.createdFor("20.00"));
    handle(ORDER.cancelled(), ANOTHER.confirmed());

    lesson
        .when(rows().size() < 2, "row lost")
        .expect(
            List.of(
                row(ORDER, CANCELLED, "84.30", "0.00"), row(ANOTHER, CONFIRMED, "20.00", "0.00")),
            rows());
  }

  @Test
  void an_unknown_event_is_ignored() {
    handle(ORDER.created());
    Object unknown = new LoyaltyPointsGranted(ORDER.id(), 84);
    lesson.then("it throws").returns(() -> projection.handle(Enveloped.first(ORDER.id(), unknown)));
    handle(ORDER.confirmed());

    lesson.expect(List.of(row(ORDER, CONFIRMED, "84.30", "0.00")), rows());
  }

  @Test
  void a_failure_reaches_the_caller() {
    handle(ORDER.created(), ORDER.confirmed());

    OrderEvent dollars = new OrderRefunded(ORDER.id(), Money.of("7.40", "USD"), WEDNESDAY);
    Outcome<Void> outcome = Outcome.ofRunning(() -> handle(dollars));

    lesson.with("rows", rows()).expect(outcome.threw(RuntimeException.class));
  }

  private void handle(OrderEvent... events) {
    for (OrderEvent event : events) {
      projection.handle(Enveloped.first(event.orderId(), event));
    }
  }

  private List<Row> rows() {
    return projection.all().stream()
        .map(
            row ->
                new Row(
                    row.orderId(),
                    row.customerId(),
                    row.status(),
                    row.totalAmount().amount().toPlainString(),
                    row.refunded().amount().toPlainString()))
        .toList();
  }

  private static Row row(
      OrderFacts order, OrderSummary.Status status, String total, String refunded) {
    return new Row(order.id(), OrderFacts.CUSTOMER, status, total, refunded);
  }

  private record Row(
      String order, String customer, OrderSummary.Status status, String total, String refunded) {}
}
