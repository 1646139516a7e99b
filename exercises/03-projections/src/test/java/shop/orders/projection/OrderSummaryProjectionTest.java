package shop.orders.projection;

import static shop.orders.projection.Facts.WEDNESDAY;
import static shop.orders.projection.Facts.cancelled;
import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;
import static shop.orders.projection.Facts.envelope;
import static shop.orders.projection.Facts.refunded;
import static shop.orders.projection.Facts.shipped;
import static shop.orders.projection.OrderSummary.Status.CANCELLED;
import static shop.orders.projection.OrderSummary.Status.CONFIRMED;
import static shop.orders.projection.OrderSummary.Status.CREATED;
import static shop.orders.projection.OrderSummary.Status.SHIPPED;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderRefunded;
import workshop.kit.Exercise;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("3.1")
class OrderSummaryProjectionTest {
  private static final String ORDER = "7f3a";
  private static final String ANOTHER_ORDER = "91bc";
  private static final String CUSTOMER = "customer-7";

  private final OrderSummaryProjection projection = new OrderSummaryProjection();
  private final Lesson lesson;

  OrderSummaryProjectionTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void a_new_order_has_a_row() {
    handle(created(ORDER, CUSTOMER, "84.95"));

    lesson.expect(List.of(row(ORDER, CREATED, "84.95", "0.00")), rows());
  }

  @Test
  void the_row_keeps_its_customer_and_total_while_the_status_moves_on() {
    handle(created(ORDER, CUSTOMER, "84.95"), confirmed(ORDER), shipped(ORDER));

    lesson.expect(List.of(row(ORDER, SHIPPED, "84.95", "0.00")), rows());
  }

  @Test
  void a_cancelled_order_stays_in_the_list() {
    handle(created(ORDER, CUSTOMER, "84.95"), cancelled(ORDER));

    lesson.expect(List.of(row(ORDER, CANCELLED, "84.95", "0.00")), rows());
  }

  @Test
  void refunds_add_up() {
    handle(created(ORDER, CUSTOMER, "84.95"), confirmed(ORDER));
    handle(refunded(ORDER, "7.50"), refunded(ORDER, "10.00"));

    lesson.expect(List.of(row(ORDER, CONFIRMED, "84.95", "17.50")), rows());
  }

  @Test
  void an_order_keeps_its_status_also_when_all_of_it_was_given_back() {
    handle(created(ORDER, CUSTOMER, "84.95"), confirmed(ORDER), shipped(ORDER));
    handle(refunded(ORDER, "80.00"), refunded(ORDER, "4.95"));

    lesson.expect(List.of(row(ORDER, SHIPPED, "84.95", "84.95")), rows());
  }

  @Test
  void two_orders_of_one_customer_are_two_rows() {
    handle(created(ORDER, CUSTOMER, "84.95"), created(ANOTHER_ORDER, CUSTOMER, "20.00"));
    handle(cancelled(ORDER), confirmed(ANOTHER_ORDER));

    lesson.expect(
        List.of(
            row(ORDER, CANCELLED, "84.95", "0.00"), row(ANOTHER_ORDER, CONFIRMED, "20.00", "0.00")),
        rows());
  }

  @Test
  void an_event_of_a_type_that_it_does_not_know_is_none_of_its_business() {
    handle(created(ORDER, CUSTOMER, "84.95"));
    Object unknown = new LoyaltyPointsGranted(ORDER, 84);
    lesson.then("it throws").returns(() -> projection.handle(envelope(ORDER, unknown)));
    handle(confirmed(ORDER));

    lesson.expect(List.of(row(ORDER, CONFIRMED, "84.95", "0.00")), rows());
  }

  @Test
  void a_fact_that_the_row_cannot_take_is_heard_of() {
    handle(created(ORDER, CUSTOMER, "84.95"), confirmed(ORDER));

    OrderEvent dollars = new OrderRefunded(ORDER, Money.of("7.50", "USD"), WEDNESDAY);
    Outcome<Void> outcome = Outcome.ofRunning(() -> handle(dollars));

    lesson.with("rows", rows()).expect(outcome.threw(RuntimeException.class));
  }

  private void handle(OrderEvent... events) {
    for (OrderEvent event : events) {
      projection.handle(envelope(event.orderId(), event));
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

  private static Row row(String order, OrderSummary.Status status, String total, String refunded) {
    return new Row(order, CUSTOMER, status, total, refunded);
  }

  private record Row(
      String order, String customer, OrderSummary.Status status, String total, String refunded) {}
}
