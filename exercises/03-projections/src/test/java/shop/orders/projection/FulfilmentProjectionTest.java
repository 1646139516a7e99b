package shop.orders.projection;

import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.projection.Fulfilment.Stage.ON_ITS_WAY;
import static shop.orders.projection.Fulfilment.Stage.TO_BE_PACKED;
import static shop.orders.projection.Fulfilment.Stage.WAITING;
import static shop.orders.projection.Warehouse.NOTHING;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shop.orders.fixtures.OrderFacts;
import shop.orders.projection.Warehouse.Row;
import workshop.kit.Exercise;
import workshop.kit.faults.Deliveries;
import workshop.kit.lesson.Lesson;

@Exercise("3.9")
class FulfilmentProjectionTest {
  private static final OrderFacts ORDER = new OrderFacts("A-7f3a");
  private static final OrderFacts ANOTHER = new OrderFacts("B-91bc");
  private static final OrderFacts OF_NO_INTEREST = new OrderFacts("C-0de");

  private static final Object ORDERED = ORDER.created();
  private static final Object PAID = paid("84.30");
  private static final Object PAID_IN_PART = paid("50.00");
  private static final Object PAID_TOO_MUCH = paid("90.00");
  private static final Object SENT = new ParcelHandedOver("parcel-9", ORDER.id());

  private static final Map<Object, String> NAMES =
      Map.of(
          ORDERED, "ordered",
          PAID, "paid",
          PAID_IN_PART, "paid in part",
          PAID_TOO_MUCH, "paid too much",
          SENT, "sent");

  private static final Row ALL_THREE = new Row("84.30", "84.30", "parcel-9", ON_ITS_WAY);

  private final Warehouse table = new Warehouse();
  private final Lesson lesson;

  FulfilmentProjectionTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void in_whatever_order_they_come_the_row_is_the_same_in_the_end() {
    for (List<Object> facts : ordersOf(ORDERED, PAID, SENT)) {
      deliverToAnEmptyTable(facts);

      List<Row> rows = table.rows(ORDER.id());
      lesson
          .with("order", named(facts))
          .when(List.of(ALL_THREE).equals(withStage(ON_ITS_WAY, rows)), "its stage differs")
          .expect(List.of(ALL_THREE), rows);
    }
  }

  @Test
  void paid_orders_are_to_be_packed_whichever_was_heard_first() {
    for (List<Object> facts : ordersOf(ORDERED, PAID)) {
      deliverToAnEmptyTable(facts);

      Row packed = new Row("84.30", "84.30", NOTHING, TO_BE_PACKED);
      lesson.with("order", named(facts)).expect(List.of(packed), table.rows(ORDER.id()));
    }
  }

  @Test
  void what_has_come_is_in_the_row_at_once() {
    deliverToAnEmptyTable(List.of(PAID));

    lesson.expect(List.of(new Row(NOTHING, "84.30", NOTHING, WAITING)), table.rows(ORDER.id()));

    deliverToAnEmptyTable(List.of(SENT));

    List<Row> onItsWay = List.of(new Row(NOTHING, NOTHING, "parcel-9", ON_ITS_WAY));
    lesson.then("a parcel").expect(onItsWay, table.rows(ORDER.id()));
  }

  @Test
  void a_reader_never_finds_a_part_without_what_follows_from_it() {
    deliver(List.of(ORDERED, PAID, SENT));

    List<Row> right =
        List.of(
            new Row(NOTHING, NOTHING, NOTHING, WAITING), // Of no use, and no harm.
            new Row("84.30", NOTHING, NOTHING, WAITING),
            new Row("84.30", "84.30", NOTHING, TO_BE_PACKED),
            ALL_THREE);
    List<Row> wrong = table.saved().stream().filter(row -> !right.contains(row)).toList();
    lesson.expect(List.of(), wrong);
  }

  @Test
  void an_order_that_was_paid_in_part_waits() {
    for (List<Object> facts : ordersOf(ORDERED, PAID_IN_PART)) {
      deliverToAnEmptyTable(facts);

      Row waiting = new Row("84.30", "50.00", NOTHING, WAITING);
      lesson.with("order", named(facts)).expect(List.of(waiting), table.rows(ORDER.id()));
    }
  }

  @Test
  void an_order_that_was_paid_too_much_is_to_be_packed() {
    for (List<Object> facts : ordersOf(ORDERED, PAID_TOO_MUCH)) {
      deliverToAnEmptyTable(facts);

      Row packed = new Row("84.30", "90.00", NOTHING, TO_BE_PACKED);
      lesson.with("order", named(facts)).expect(List.of(packed), table.rows(ORDER.id()));
    }
  }

  @Test
  void a_fact_that_comes_twice_changes_nothing() {
    List<Object> once = List.of(ORDERED, PAID_IN_PART);
    for (List<Object> facts :
        List.of(Deliveries.eachTwice(once), Deliveries.fromTheStartAgain(once))) {
      deliverToAnEmptyTable(facts);

      Row waiting = new Row("84.30", "50.00", NOTHING, WAITING);
      lesson.with("order", named(facts)).expect(List.of(waiting), table.rows(ORDER.id()));
    }
  }

  @Test
  void what_is_owed_is_what_the_order_says() {
    deliver(List.of(ORDER.createdWithVoucher(), paid("74.30")));

    Row packed = new Row("74.30", "74.30", NOTHING, TO_BE_PACKED);
    lesson.expect(List.of(packed), table.rows(ORDER.id()));
  }

  @Test
  void an_order_that_costs_nothing_waits_for_its_payment_like_any_other() {
    deliver(List.of(ORDER.createdFor("0.00")));

    lesson.expect(List.of(new Row("0.00", NOTHING, NOTHING, WAITING)), table.rows(ORDER.id()));

    deliver(List.of(paid("0.00")));

    List<Row> packed = List.of(new Row("0.00", "0.00", NOTHING, TO_BE_PACKED));
    lesson.then("it is paid").expect(packed, table.rows(ORDER.id()));
  }

  @Test
  void rows_of_two_orders_are_kept_apart_and_other_events_are_passed_by() {
    Object parcel = new ParcelHandedOver("parcel-5", ANOTHER.id());
    Object unknown = new LoyaltyPointsGranted(ORDER.id(), 84);
    List<Object> facts =
        List.of(
            PAID, parcel, unknown, OF_NO_INTEREST.confirmed(), OF_NO_INTEREST.shipped(), ORDERED);

    lesson.then("it throws").returns(() -> deliver(facts));

    List<Row> both =
        List.of(
            new Row("84.30", "84.30", NOTHING, TO_BE_PACKED),
            new Row(NOTHING, NOTHING, "parcel-5", ON_ITS_WAY));
    lesson.expect(both, table.rows(ORDER.id(), ANOTHER.id()));
    lesson.then("no other row").expect(List.of(), table.rows(OF_NO_INTEREST.id()));
  }

  private void deliverToAnEmptyTable(List<Object> events) {
    table.clear();
    deliver(events);
  }

  /** A new projection for each event: there may be a deployment between any two. */
  private void deliver(List<Object> events) {
    for (Object event : events) {
      new FulfilmentProjection(table).handle(event);
    }
  }

  private static Object paid(String amount) {
    return new PaymentTaken("payment-1", ORDER.id(), euros(amount));
  }

  private static List<List<Object>> ordersOf(Object... events) {
    return Deliveries.interleavings(List.of(events).stream().map(List::of).toList());
  }

  private static String named(List<Object> facts) {
    return facts.stream().map(NAMES::get).collect(Collectors.joining(", "));
  }

  private static List<Row> withStage(Fulfilment.Stage stage, List<Row> rows) {
    return rows.stream()
        .map(row -> new Row(row.ordered(), row.paid(), row.parcel(), stage))
        .toList();
  }
}
