package shop.orders.projection;

import static shop.orders.projection.Facts.WEDNESDAY;
import static shop.orders.projection.Facts.cancelled;
import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;
import static shop.orders.projection.Facts.envelope;
import static shop.orders.projection.Facts.refunded;
import static shop.orders.projection.Facts.shipped;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderRefunded;
import workshop.kit.Exercise;
import workshop.kit.Lesson;

@Exercise("3.1")
class OrderSummaryProjectionTest {
  private final OrderSummaryProjection projection = new OrderSummaryProjection();

  @Test
  void a_new_order_has_a_row() {
    handle(created("7f3a", "customer-7", "84.95"));

    new Lesson(
            "An order was created, and the list does not show it as it was created.",
            "In production the shop does not see the order that the customer just placed.",
            "what you do with an OrderCreated. OrderSummary.of makes a row of one.")
        .expect(List.of("7f3a customer-7 CREATED 84.95 refunded 0.00"), rows());
  }

  @Test
  void the_row_keeps_its_customer_and_total_while_the_status_moves_on() {
    handle(created("7f3a", "customer-7", "84.95"), confirmed("7f3a"), shipped("7f3a"));

    new Lesson(
            "The order went from created to confirmed to shipped, and its row is not that of"
                + " order 7f3a over 84.95, shipped.",
            "In production the list shows parcels that nobody ordered, or that cost nothing.",
            "what each later fact knows, and what only the row knows")
        .expect(List.of("7f3a customer-7 SHIPPED 84.95 refunded 0.00"), rows());
  }

  @Test
  void a_cancelled_order_stays_in_the_list() {
    handle(created("7f3a", "customer-7", "84.95"), cancelled("7f3a"));

    new Lesson(
            "An order was cancelled, and the list does not say so.",
            "In production the customer calls, and the order does not exist, or goes out all the"
                + " same.",
            "what you do with an OrderCancelled")
        .expect(List.of("7f3a customer-7 CANCELLED 84.95 refunded 0.00"), rows());
  }

  @Test
  void refunds_add_up() {
    handle(
        created("7f3a", "customer-7", "84.95"),
        confirmed("7f3a"),
        refunded("7f3a", "7.50"),
        refunded("7f3a", "10.00"));

    new Lesson(
            "7.50 were given back, and a week later 10.00 more. The row says something else.",
            "In production the next refund is granted, because nobody sees what was given back"
                + " before.",
            "what a refund does to the row: to which of its parts, and to which not")
        .expect(List.of("7f3a customer-7 CONFIRMED 84.95 refunded 17.50"), rows());
  }

  @Test
  void an_order_keeps_its_status_also_when_all_of_it_was_given_back() {
    handle(
        created("7f3a", "customer-7", "84.95"),
        confirmed("7f3a"),
        shipped("7f3a"),
        refunded("7f3a", "80.00"),
        refunded("7f3a", "4.95"));

    new Lesson(
            "An order was shipped, and then all of its 84.95 were given back, in two parts. The row"
                + " does not say just that.",
            "In production the parcel has left, and the list shows an order that somebody called"
                + " off. No fact says so.",
            "which parts of the row a refund changes. Does the last cent do more than the first?")
        .expect(List.of("7f3a customer-7 SHIPPED 84.95 refunded 84.95"), rows());
  }

  @Test
  void two_orders_of_one_customer_are_two_rows() {
    handle(
        created("7f3a", "customer-7", "84.95"),
        created("91bc", "customer-7", "20.00"),
        cancelled("7f3a"),
        confirmed("91bc"));

    new Lesson(
            "Facts about order 7f3a and order 91bc came in turn, as they do. Their rows got mixed"
                + " up.",
            "In production the wrong order is shipped, and only when two customers order in the"
                + " same minute.",
            "how you find the row that a fact is about")
        .expect(
            List.of(
                "7f3a customer-7 CANCELLED 84.95 refunded 0.00",
                "91bc customer-7 CONFIRMED 20.00 refunded 0.00"),
            rows());
  }

  @Test
  void an_event_of_a_type_that_it_does_not_know_is_none_of_its_business() {
    handle(created("7f3a", "customer-7", "84.95"));
    try {
      projection.handle(envelope("7f3a", new LoyaltyPointsGranted("7f3a", 84)));
    } catch (RuntimeException e) {
      throw Thrown.lesson(
          new Lesson(
              "Another team granted loyalty points, and your projection threw "
                  + Thrown.inShort(e)
                  + ".",
              "In production a projection that throws stands still. Your list of orders stops on"
                  + " the day when somebody else goes live.",
              "what your code does with an event that is no OrderEvent"),
          "the row as it was",
          e);
    }
    handle(confirmed("7f3a"));

    new Lesson(
            "An event that has nothing to do with the list changed it.",
            "In production every event of another team may break your list.",
            "what your code does with an event that is no OrderEvent")
        .expect(List.of("7f3a customer-7 CONFIRMED 84.95 refunded 0.00"), rows());
  }

  @Test
  void a_fact_that_the_row_cannot_take_is_heard_of() {
    handle(created("7f3a", "customer-7", "84.95"), confirmed("7f3a"));

    new Lesson(
            "7.50 dollars were given back for an order in euros. Its row cannot take them, and"
                + " handle returned as if it had.",
            "In production the list goes on and nobody is told: the row lacks a refund, and the"
                + " next failure, whatever it is, is not heard of either.",
            "what becomes of a failure on its way from Money to whoever called handle")
        .expect(
            "handle throws", told(new OrderRefunded("7f3a", Money.of("7.50", "USD"), WEDNESDAY)));
  }

  private String told(OrderEvent event) {
    try {
      handle(event);
      return "handle returns, and the list says " + rows();
    } catch (RuntimeException heard) {
      return "handle throws";
    }
  }

  private void handle(OrderEvent... events) {
    for (OrderEvent event : events) {
      projection.handle(envelope(event.orderId(), event));
    }
  }

  private List<String> rows() {
    return projection.all().stream()
        .map(
            row ->
                "%s %s %s %s refunded %s"
                    .formatted(
                        row.orderId(),
                        row.customerId(),
                        row.status(),
                        row.totalAmount().amount().toPlainString(),
                        row.refunded().amount().toPlainString()))
        .toList();
  }
}
