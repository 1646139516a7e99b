package shop.orders.projection;

import static shop.orders.projection.Facts.cancelled;
import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;
import static shop.orders.projection.Facts.envelope;
import static shop.orders.projection.Facts.euro;
import static shop.orders.projection.Facts.refunded;
import static shop.orders.projection.Facts.shipped;

import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderRefunded;
import workshop.kit.Exercise;
import workshop.kit.Lesson;
import workshop.kit.faults.Deliveries;

@Exercise("3.2")
class RevenueProjectionTest {
  private static final String EXPECTED = "2026-03-03 84.95, 2026-03-04 -7.50";

  private final Ledger ledger = new Ledger();
  private final Delivery first = delivery("7f3a", 0, created("7f3a", "customer-7", "84.95"));
  private final Delivery second = delivery("7f3a", 1, confirmed("7f3a"));
  private final Delivery third = delivery("7f3a", 2, refunded("7f3a", "7.50"));
  private final List<Delivery> history = List.of(first, second, third);

  @Test
  void each_fact_is_booked_on_its_own_day() {
    deliver(history);

    new Lesson(
            "An order over 84.95 was confirmed on Tuesday, and 7.50 were given back on Wednesday."
                + " The ledger says something else.",
            "In production the books of a day that was closed change afterwards.",
            "what is booked for which fact, and which of its times says the day")
        .expect(EXPECTED, ledger.inShort());
  }

  @Test
  void a_day_is_a_day_in_utc_wherever_the_machine_stands() {
    Ledger another = new Ledger();
    TimeZone ofThisMachine = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
    try {
      deliver(
          first,
          delivery("7f3a", 1, new OrderConfirmed("7f3a", "payment-1", march("03T00:30"))),
          delivery("7f3a", 2, new OrderRefunded("7f3a", euro("7.50"), march("03T23:30"))));
      // In a ledger of its own: whether two orders are told apart is another question.
      List.of(
              delivery("91bc", 0, created("91bc", "customer-8", "20.00")),
              delivery("91bc", 1, new OrderConfirmed("91bc", "payment-2", march("03T23:30"))),
              delivery("91bc", 2, new OrderRefunded("91bc", euro("5.00"), march("04T00:30"))))
          .forEach(new RevenueProjection(another)::handle);
    } finally {
      TimeZone.setDefault(ofThisMachine);
    }

    new Lesson(
            "An order over 84.95 was confirmed on Tuesday at 00:30 UTC, and 7.50 were given back on"
                + " Tuesday at 23:30 UTC. For another ledger, an order over 20.00 was confirmed on"
                + " Tuesday at 23:30 UTC, and 5.00 were given back on Wednesday at 00:30 UTC. Your"
                + " ledgers, on a machine in Auckland, say something else.",
            "In production your books and those of accounting differ by the orders of a few hours,"
                + " and by others as soon as the program moves to another machine.",
            "what makes a day of a time, and whose day that is, for each fact that moves money")
        .expect(
            List.of("2026-03-03 77.45", "2026-03-03 20.00, 2026-03-04 -5.00"),
            List.of(ledger.inShort(), another.inShort()));
  }

  @Test
  void each_event_delivered_twice_is_booked_once() {
    deliver(Deliveries.eachTwice(history));

    new Lesson(
            "Each event came twice, right after itself, and was booked again.",
            "In production a reader that was cut off gets its last event once more: every restart"
                + " makes the day look better, or worse.",
            "how you know an event that is in the ledger already. Is the comparison right for the"
                + " very last one?")
        .expect(EXPECTED, ledger.inShort());
  }

  @Test
  void the_whole_stream_delivered_again_is_booked_once() {
    deliver(Deliveries.fromTheStartAgain(history));

    new Lesson(
            "The events 0, 1, 2 of an order came, and then the events 0, 1, 2 again. Some of them"
                + " were booked a second time.",
            "In production that happens after every restore of a backup: the shop is far beyond the"
                + " events that come by once more, and the revenue of a day long closed grows.",
            "what your code knows about the order when its first event comes again, and what it"
                + " knows after that one")
        .expect(EXPECTED, ledger.inShort());
  }

  @Test
  void a_repeat_is_known_after_a_restart() {
    for (Delivery delivery : Deliveries.eachTwice(history)) {
      // A new projection each time, as after a deployment; the ledger is the same.
      new RevenueProjection(ledger).handle(delivery);
    }
    for (Delivery delivery : history) {
      new RevenueProjection(ledger).handle(delivery);
    }

    new Lesson(
            "We started your projection anew before each delivery, and it did not know what was in"
                + " the ledger already.",
            "In production most repeats come after a restart, and by then all that was kept in a"
                + " field is gone.",
            "where your code keeps what it remembers. What outlives the program?")
        .expect(EXPECTED, ledger.inShort());
  }

  @Test
  void an_empty_ledger_is_filled_from_the_first_event() {
    deliver(history);
    Ledger madeAnew = new Ledger();
    RevenueProjection projection = new RevenueProjection(madeAnew);
    history.forEach(projection::handle);

    new Lesson(
            "The ledger was thrown away and made anew: an empty one, a new projection, every event"
                + " from the first. It does not say what the old one said.",
            "In production you make a read model anew whenever its code changes. One that is told"
                + " “known already” by something beside it stays empty.",
            "where your code keeps what it remembers. Is that gone when the ledger is gone?")
        .expect(EXPECTED, madeAnew.inShort());
  }

  @Test
  void each_order_is_counted_for_itself() {
    deliver(
        first,
        second,
        third,
        delivery("91bc", 0, created("91bc", "customer-8", "20.00")),
        delivery("91bc", 1, confirmed("91bc")),
        second,
        third);

    new Lesson(
            "Order 7f3a had come to its third event when order 91bc, over 20.00, had its first and"
                + " second. Both belong in the ledger.",
            "In production a new order is lost whenever an older one has had more events, with no"
                + " error anywhere.",
            "whose revisions you compare with whose")
        .expect("2026-03-03 104.95, 2026-03-04 -7.50", ledger.inShort());
  }

  @Test
  void a_cancellation_moves_no_money() {
    deliver(first, second, delivery("7f3a", 2, cancelled("7f3a")));

    new Lesson(
            "An order was confirmed and then cancelled. Nothing was given back yet, and your ledger"
                + " says otherwise.",
            "In production the refund comes as an event of its own, and is then taken off twice.",
            "which facts say that money moved")
        .expect("2026-03-03 84.95", ledger.inShort());
  }

  @Test
  void two_equal_refunds_are_two() {
    deliver(first, second, third, delivery("7f3a", 3, refunded("7f3a", "7.50")), third);

    new Lesson(
            "A cup was sent back, 7.50; the same day another cup, 7.50. These are two facts.",
            "In production the second customer who gets the same amount is taken for a repeat.",
            "what makes an event the same event: what it says, or where it stands?")
        .expect("2026-03-03 84.95, 2026-03-04 -15.00", ledger.inShort());
  }

  @Test
  void events_that_move_no_money_may_stand_between() {
    RevenueProjection projection = new RevenueProjection(ledger);
    // Revision 4 does not come: a filter kept it from us.
    Delivery refund = delivery("7f3a", 5, refunded("7f3a", "7.50"));
    try {
      List.of(
              first,
              second,
              delivery("7f3a", 2, new LoyaltyPointsGranted("7f3a", 84)),
              delivery("7f3a", 3, shipped("7f3a")),
              refund,
              second)
          .forEach(projection::handle);
    } catch (RuntimeException e) {
      throw Thrown.lesson(
          new Lesson(
              "The order was shipped, another team granted points, one event did not come at all,"
                  + " and your projection threw "
                  + Thrown.inShort(e)
                  + ".",
              "In production not every event of an order concerns the revenue, and not every one"
                  + " reaches it.",
              "what your code does with events that move no money"),
          EXPECTED,
          e);
    }

    new Lesson(
            "Between the confirmation and the refund stood events that move no money, and one did"
                + " not come at all. The refund belongs in the ledger all the same, and the"
                + " repeat of the confirmation does not.",
            "In production streams have gaps for those who read them filtered.",
            "what your comparison asks of the next revision")
        .expect(EXPECTED, ledger.inShort());

    projection.handle(refund);

    new Lesson(
            "The refund stood at revision 5, since one event before it was another team's and one"
                + " did not come at all. Then that refund came once more, and was taken off once"
                + " more.",
            "In production every order whose stream has a gap forgets how far it has come: its last"
                + " events count again after each restart.",
            "which revision the account holds when an event is in. Whose number is it?")
        .expect(EXPECTED, ledger.inShort());
  }

  @Test
  void a_view_that_fails_is_heard_of() {
    RevenueProjection projection = new RevenueProjection(ledger);
    projection.handle(first);
    ledger.isOutOfReach();

    new Lesson(
            "The ledger could not be reached when the order was confirmed, and handle returned as"
                + " if it had booked it.",
            "In production a database that was away for a minute leaves a hole in the revenue, and"
                + " no error says where.",
            "what becomes of a failure on its way from the view to whoever called handle")
        .expect("handle throws", told(projection, second));
  }

  private void deliver(Delivery... deliveries) {
    deliver(List.of(deliveries));
  }

  private void deliver(List<Delivery> deliveries) {
    RevenueProjection projection = new RevenueProjection(ledger);
    for (Delivery delivery : deliveries) {
      projection.handle(delivery);
    }
  }

  private static String told(RevenueProjection projection, Delivery delivery) {
    try {
      projection.handle(delivery);
      return "handle returns";
    } catch (RuntimeException heard) {
      return "handle throws";
    }
  }

  private static Instant march(String dayAndTime) {
    return Instant.parse("2026-03-" + dayAndTime + ":00Z");
  }

  private static Delivery delivery(String orderId, long revision, Object event) {
    return new Delivery(envelope(orderId, event), revision);
  }
}
