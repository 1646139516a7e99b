package shop.orders.projection;

import static shop.orders.projection.Facts.MONDAY;
import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;
import static shop.orders.projection.Facts.euro;
import static shop.orders.projection.Facts.shipped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderItem;
import workshop.kit.Exercise;
import workshop.kit.Lesson;
import workshop.kit.faults.Deliveries;

@Exercise("3.9")
class FulfilmentProjectionTest {
  private static final Object ORDERED = created("7f3a", "customer-7", "84.95");
  private static final Object PAID = new PaymentTaken("payment-1", "7f3a", euro("84.95"));
  private static final Object PAID_IN_PART = new PaymentTaken("payment-1", "7f3a", euro("50.00"));
  private static final Object PAID_TOO_MUCH = new PaymentTaken("payment-1", "7f3a", euro("90.00"));
  private static final Object SENT = new ParcelHandedOver("parcel-9", "7f3a");

  private static final Map<Object, String> NAMES =
      Map.of(
          ORDERED,
          "ordered",
          PAID,
          "paid",
          PAID_IN_PART,
          "paid in part",
          PAID_TOO_MUCH,
          "paid too much",
          SENT,
          "sent");

  private final Table table = new Table();

  @Test
  void in_whatever_order_they_come_the_row_is_the_same_in_the_end() {
    for (List<Object> order : ordersOf(ORDERED, PAID, SENT)) {
      table.clear();
      deliver(order);

      String expected = "ordered 84.95, paid 84.95, parcel-9, ON_ITS_WAY";
      String row = table.row("7f3a");
      new Lesson(
              "The facts came in this order: "
                  + named(order)
                  + ". The row does not hold all three.",
              "In production three services are heard through three subscriptions, and on the day"
                  + " when one is slow, rows stay half empty for ever.",
              "what each of your handlers keeps of what was there, and what it does when nothing"
                  + " was")
          .expect(row.startsWith("ordered 84.95, paid 84.95, parcel-9"), expected, row);
      new Lesson(
              "The facts came in this order: "
                  + named(order)
                  + ". The row holds all three, and its stage is wrong.",
              "In production a parcel that has left is packed a second time.",
              "what the stage is worked out from: the event that came last, or the whole row?")
          .expect(expected, row);
    }
  }

  @Test
  void paid_orders_are_to_be_packed_whichever_was_heard_first() {
    for (List<Object> order : ordersOf(ORDERED, PAID)) {
      table.clear();
      deliver(order);

      new Lesson(
              "An order was placed and paid. We heard of it in this order: "
                  + named(order)
                  + ". Nobody is told to pack it.",
              "In production the parcels of those who pay fast are never packed, and each of them"
                  + " writes to you.",
              "which handlers of yours draw conclusions, and from what")
          .expect("ordered 84.95, paid 84.95, no parcel, TO_BE_PACKED", table.row("7f3a"));
    }
  }

  @Test
  void what_has_come_is_in_the_row_at_once() {
    deliver(List.of(PAID));

    new Lesson(
            "A payment came first, and the row does not show it.",
            "In production the money is on the account, and whoever asks is told that there is"
                + " none.",
            "when you save")
        .expect("not ordered, paid 84.95, no parcel, WAITING", table.row("7f3a"));

    table.clear();
    deliver(List.of(SENT));

    new Lesson(
            "The carrier has the parcel; order and payment were not heard of yet. The row does not"
                + " say that it is on its way.",
            "In production the parcel is packed a second time.",
            "what follows from a parcel alone")
        .expect("not ordered, not paid, parcel-9, ON_ITS_WAY", table.row("7f3a"));
  }

  @Test
  void a_reader_never_finds_a_part_without_what_follows_from_it() {
    deliver(List.of(ORDERED, PAID, SENT));

    List<String> right =
        List.of(
            "not ordered, not paid, no parcel, WAITING", // Of no use, and no harm.
            "ordered 84.95, not paid, no parcel, WAITING",
            "ordered 84.95, paid 84.95, no parcel, TO_BE_PACKED",
            "ordered 84.95, paid 84.95, parcel-9, ON_ITS_WAY");
    List<String> wrong = table.saved.stream().filter(row -> !right.contains(row)).toList();
    new Lesson(
            "Ordered, paid, sent: three facts came in turn. On the way rows were saved whose stage"
                + " does not follow from their parts.",
            "In production somebody reads between two saves of yours, or the program stops there:"
                + " the money is in the row, and the row says that nothing is to be done.",
            "how often you save for one fact, and what the row says each time")
        .expect(List.of(), wrong);
  }

  @Test
  void an_order_that_was_paid_in_part_waits() {
    for (List<Object> order : ordersOf(ORDERED, PAID_IN_PART)) {
      table.clear();
      deliver(order);

      new Lesson(
              "84.95 were owed and 50.00 were paid, heard in this order: " + named(order) + ".",
              "In production the goods go out, and the rest of the money never comes.",
              "when an order is paid in full")
          .expect("ordered 84.95, paid 50.00, no parcel, WAITING", table.row("7f3a"));
    }
  }

  @Test
  void an_order_that_was_paid_too_much_is_to_be_packed() {
    for (List<Object> order : ordersOf(ORDERED, PAID_TOO_MUCH)) {
      table.clear();
      deliver(order);

      new Lesson(
              "84.95 were owed and 90.00 were paid, heard in this order: " + named(order) + ".",
              "In production the customer who rounded up never gets her parcel.",
              "how you compare what was paid with what is owed")
          .expect("ordered 84.95, paid 90.00, no parcel, TO_BE_PACKED", table.row("7f3a"));
    }
  }

  @Test
  void a_fact_that_comes_twice_changes_nothing() {
    List<Object> facts = List.of(ORDERED, PAID_IN_PART);
    for (List<Object> arrivals :
        List.of(Deliveries.eachTwice(facts), Deliveries.fromTheStartAgain(facts))) {
      table.clear();
      deliver(arrivals);

      new Lesson(
              "84.95 were owed and 50.00 were paid, once. Each of the two facts came twice: "
                  + named(arrivals)
                  + ".",
              "In production a subscription that starts again brings facts again. The goods go out"
                  + " half paid.",
              "what your handler does with a payment that is in the row already. May a fact be"
                  + " counted, or only noted?")
          .expect("ordered 84.95, paid 50.00, no parcel, WAITING", table.row("7f3a"));
    }
  }

  @Test
  void what_is_owed_is_what_the_order_says() {
    OrderCreated withDiscount =
        new OrderCreated(
            "7f3a",
            "customer-7",
            List.of(new OrderItem("teapot", 1, euro("84.95"))),
            euro("5.00"),
            euro("79.95"),
            MONDAY);

    deliver(List.of(withDiscount, new PaymentTaken("payment-1", "7f3a", euro("79.95"))));

    new Lesson(
            "The items of an order cost 84.95, 5.00 of it were taken off, and the order says that"
                + " 79.95 are owed. 79.95 were paid.",
            "In production every customer with a voucher waits for a parcel that nobody packs, or"
                + " gets it half paid.",
            "where the amount that is owed comes from. Who has reckoned it, and when?")
        .expect("ordered 79.95, paid 79.95, no parcel, TO_BE_PACKED", table.row("7f3a"));
  }

  @Test
  void an_order_that_costs_nothing_waits_for_its_payment_like_any_other() {
    Object free = created("7f3a", "customer-7", "0.00");
    Object paidNothing = new PaymentTaken("payment-1", "7f3a", euro("0.00"));

    deliver(List.of(free));

    new Lesson(
            "A voucher covered the whole order: 0.00 are owed. Its payment was not heard of yet.",
            "In production the parcel is packed while the payment service still looks whether the"
                + " voucher is good.",
            "what your code makes of a part that is empty. Is not known the same as nothing?")
        .expect("ordered 0.00, not paid, no parcel, WAITING", table.row("7f3a"));

    deliver(List.of(paidNothing));

    new Lesson(
            "A voucher covered the whole order: 0.00 are owed, and a payment of 0.00 has come."
                + " Nobody is told to pack it.",
            "In production the winners of your raffle wait for their prizes for ever.",
            "how you know that a part is there, and how you compare the two amounts")
        .expect("ordered 0.00, paid 0.00, no parcel, TO_BE_PACKED", table.row("7f3a"));
  }

  @Test
  void rows_of_two_orders_are_kept_apart_and_other_events_are_passed_by() {
    try {
      deliver(
          List.of(
              PAID,
              new ParcelHandedOver("parcel-5", "91bc"),
              new LoyaltyPointsGranted("7f3a", 84),
              confirmed("c0de"),
              shipped("c0de"),
              ORDERED));
    } catch (RuntimeException e) {
      throw new Lesson(
              "An event that is of no use to the warehouse came by, and your code threw " + e + ".",
              "In production the warehouse's list stops when another team goes live.",
              "what happens to events of other types")
          .failure("no exception", e.toString());
    }

    new Lesson(
            "Facts about two orders came in turn, and their rows got mixed up.",
            "In production the wrong parcel is packed.",
            "how you find the row of a fact")
        .expect(
            "ordered 84.95, paid 84.95, no parcel, TO_BE_PACKED | not ordered, not paid, parcel-5,"
                + " ON_ITS_WAY",
            table.row("7f3a") + " | " + table.row("91bc"));
    new Lesson(
            "Of the order c0de only OrderConfirmed and OrderShipped came by, and neither of them"
                + " says anything that the row has room for. There is a row for it now.",
            "In production the warehouse's list fills up with orders of which it says nothing.",
            "which events make a row, and what you do with all the others")
        .expect("no row", table.row("c0de"));
  }

  /** A new projection for each event: there may be a deployment between any two. */
  private void deliver(List<Object> events) {
    for (Object event : events) {
      new FulfilmentProjection(table).handle(event);
    }
  }

  private static List<List<Object>> ordersOf(Object... events) {
    return Deliveries.interleavings(List.of(events).stream().map(List::of).toList());
  }

  private static String named(List<Object> order) {
    return order.stream().map(NAMES::get).collect(Collectors.joining(", "));
  }

  /** Stands in for a table of a database. */
  private static final class Table implements FulfilmentTable {
    private final Map<String, Fulfilment> rows = new HashMap<>();

    /** Each row as it was saved: a reader may have seen any of them. */
    private final List<String> saved = new ArrayList<>();

    @Override
    public Optional<Fulfilment> find(String orderId) {
      return Optional.ofNullable(rows.get(orderId));
    }

    @Override
    public void save(Fulfilment row) {
      rows.put(row.orderId(), row);
      saved.add(row(row.orderId()));
    }

    void clear() {
      rows.clear();
    }

    String row(String orderId) {
      return find(orderId)
          .map(
              row ->
                  "%s, %s, %s, %s"
                      .formatted(
                          row.ordered().map(m -> "ordered " + plain(m)).orElse("not ordered"),
                          row.paid().map(m -> "paid " + plain(m)).orElse("not paid"),
                          row.trackingNumber().orElse("no parcel"),
                          row.stage()))
          .orElse("no row");
    }

    private static String plain(Money money) {
      return money.amount().toPlainString();
    }
  }
}
