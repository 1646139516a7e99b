package shop.orders.projection;

import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.projection.Fulfillment.Stage.CANCELLED;
import static shop.orders.projection.Fulfillment.Stage.ON_ITS_WAY;
import static shop.orders.projection.Fulfillment.Stage.TO_BE_PACKED;
import static shop.orders.projection.Fulfillment.Stage.WAITING;
import static shop.orders.projection.Warehouse.NOTHING;
import static shop.orders.projection.Warehouse.NO_ROW;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.orders.fixtures.OrderFacts;
import shop.orders.projection.Warehouse.Row;
import workshop.kit.Beyond;
import workshop.kit.Exercise;
import workshop.kit.faults.Deliveries;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("3.10")
class FulfillmentProjectionTest {
  private static final OrderFacts ORDER = new OrderFacts("A-7f3a");
  private static final OrderFacts ANOTHER = new OrderFacts("B-91bc");
  private static final OrderFacts WITHOUT_PARTS = new OrderFacts("C-0de");

  private final Object ordered = ORDER.created();
  private final Object cancelled = ORDER.cancelled();
  private final Object paid = paid("84.30");
  private final Object paidInPart = paid("50.00");
  private final Object paidTooMuch = paid("90.00");
  private final Object sent = sent(ORDER, "parcel-9");

  private final Map<Object, String> names =
      Map.of(
          ordered, "OrderCreated",
          cancelled, "OrderCancelled",
          paid, "PaymentTaken",
          paidInPart, "PaymentTaken",
          paidTooMuch, "PaymentTaken",
          sent, "ParcelHandedOver");

  private static final Row ORDERED = new Row("84.30", false, NOTHING, NOTHING, WAITING);
  private static final Row PAID = new Row("84.30", false, "84.30", NOTHING, TO_BE_PACKED);
  private static final Row SENT = new Row("84.30", false, "84.30", "parcel-9", ON_ITS_WAY);

  private final Warehouse table = new Warehouse();
  private final Lesson lesson;

  FulfillmentProjectionTest(Lesson lesson) {
    this.lesson = lesson;
  }

  @Test
  void an_order_is_packed_when_it_is_paid_in_full() {
    Row inPart = new Row("84.30", false, "50.00", NOTHING, WAITING);
    Row tooMuch = new Row("84.30", false, "90.00", NOTHING, TO_BE_PACKED);

    eachInterleaving(lesson, PAID, List.of(ordered), List.of(paid));
    eachInterleaving(lesson.then("in part"), inPart, List.of(ordered), List.of(paidInPart));
    eachInterleaving(lesson.then("too much"), tooMuch, List.of(ordered), List.of(paidTooMuch));
  }

  @Test
  void a_cancelled_order_is_not_packed() {
    List<Object> order = List.of(ordered, cancelled);
    Row inTime = new Row("84.30", true, "84.30", NOTHING, CANCELLED);
    Row tooLate = new Row("84.30", true, "84.30", "parcel-9", ON_ITS_WAY);

    eachInterleaving(lesson, inTime, order, List.of(paid));
    eachInterleaving(lesson.then("too late"), tooLate, order, List.of(paid), List.of(sent));
  }

  @Test
  void the_row_is_the_same_in_every_sequence() {
    for (List<Object> events : interleavings(List.of(ordered), List.of(paid), List.of(sent))) {
      deliverToAnEmptyTable(events);

      Object row = table.row(ORDER.id());
      lesson
          .with("sequence", named(events))
          .when(row instanceof Row known && differsInStageOnly(known), "its stage differs")
          .expect(SENT, row);
    }
  }

  @Test
  void a_row_shows_at_once_what_is_known() {
    deliverToAnEmptyTable(List.of(paid));

    Row payment = new Row(NOTHING, false, "84.30", NOTHING, WAITING);
    lesson.expect(payment, table.row(ORDER.id()));

    deliverToAnEmptyTable(List.of(sent));

    Row parcel = new Row(NOTHING, false, NOTHING, "parcel-9", ON_ITS_WAY);
    lesson.then("a parcel").expect(parcel, table.row(ORDER.id()));

    deliverToAnEmptyTable(List.of(ordered, paid, sent));

    Row empty = new Row(NOTHING, false, NOTHING, NOTHING, WAITING); // It tells nothing wrong.
    List<Row> right = List.of(empty, ORDERED, PAID, SENT);
    List<Row> wrong = table.saved().stream().filter(row -> !right.contains(row)).toList();
    lesson.then("two saves").expect(List.of(), wrong);
  }

  @Test
  void a_repeated_event_changes_nothing() {
    Row inPart = new Row("84.30", false, "50.00", NOTHING, WAITING);
    eachRepetition(lesson, inPart, List.of(ordered, paidInPart));

    Row never = new Row("84.30", true, "84.30", NOTHING, CANCELLED);
    eachRepetition(lesson.then("a cancellation"), never, List.of(ordered, paid, cancelled));
  }

  @Test
  void a_new_object_continues_the_row() {
    for (List<Object> events : interleavings(List.of(ordered), List.of(paid), List.of(sent))) {
      table.clear();
      events.forEach(event -> new FulfillmentProjection(table).handle(event));

      lesson.with("sequence", named(events)).expect(SENT, table.row(ORDER.id()));
    }
  }

  @Test
  void every_other_event_is_ignored() {
    Object unknown = new LoyaltyPointsGranted(ORDER.id(), 84);
    List<Object> events =
        List.of(
            paid,
            sent(ANOTHER, "parcel-5"),
            unknown,
            WITHOUT_PARTS.confirmed(),
            WITHOUT_PARTS.shipped(),
            ordered);

    lesson.then("it throws").returns(() -> deliver(events));

    Row another = new Row(NOTHING, false, NOTHING, "parcel-5", ON_ITS_WAY);
    lesson.expect(List.of(PAID, another), table.rows(ORDER.id(), ANOTHER.id()));
    lesson.then("another row").expect(NO_ROW, table.row(WITHOUT_PARTS.id()));
  }

  @Test
  void a_failure_of_the_table_reaches_the_caller() {
    Row cancelledToo = new Row("84.30", true, "84.30", NOTHING, CANCELLED);
    Row tooLate = new Row("84.30", true, "84.30", "parcel-9", ON_ITS_WAY);

    letEachCallFail(ordered, ORDERED);
    letEachCallFail(paid, PAID);
    letEachCallFail(cancelled, cancelledToo);
    letEachCallFail(sent, tooLate);
  }

  @Beyond
  @Test
  void the_ordered_amount_is_the_total_after_the_discount() {
    deliver(List.of(ORDER.createdWithVoucher(), paid("74.30")));

    Row packed = new Row("74.30", false, "74.30", NOTHING, TO_BE_PACKED);
    Object row = table.row(ORDER.id());
    lesson
        .when(row instanceof Row known && known.ordered().equals("64.30"), "ordered too little")
        .expect(packed, row);
  }

  @Beyond
  @Test
  void a_free_order_waits_for_its_payment() {
    deliver(List.of(ORDER.createdFor("0.00")));

    Row waiting = new Row("0.00", false, NOTHING, NOTHING, WAITING);
    lesson.expect(waiting, table.row(ORDER.id()));

    deliver(List.of(paid("0.00")));

    Row packed = new Row("0.00", false, "0.00", NOTHING, TO_BE_PACKED);
    lesson.then("it is paid").expect(packed, table.row(ORDER.id()));
  }

  @SafeVarargs
  private void eachInterleaving(Lesson told, Row right, List<Object>... streams) {
    interleavings(streams).forEach(events -> expectAfter(events, right, told));
  }

  /** Each stream keeps its own sequence. */
  @SafeVarargs
  private static List<List<Object>> interleavings(List<Object>... streams) {
    return Deliveries.interleavings(List.of(streams));
  }

  /** The stream is read again from its start, and a reader looks after each event. */
  private void eachRepetition(Lesson told, Row right, List<Object> once) {
    for (int repeated = 1; repeated <= once.size(); repeated++) {
      List<Object> events = new ArrayList<>(once);
      events.addAll(once.subList(0, repeated));
      expectAfter(events, right, told);
    }
  }

  private void expectAfter(List<Object> events, Row right, Lesson told) {
    deliverToAnEmptyTable(events);

    told.with("sequence", named(events)).expect(right, table.row(ORDER.id()));
  }

  /** Delivers the event until it is handled without a failure of the table. */
  private void letEachCallFail(Object event, Row right) {
    boolean failed = true;
    for (int call = 1; failed; call++) {
      table.failsAtCall(call);
      Outcome<Void> outcome = Outcome.ofRunning(() -> deliver(List.of(event)));
      failed = table.hasFailed();
      boolean retried = table.row(ORDER.id()).equals(right);
      lesson
          .with("event", names.get(event))
          .with("call", table.failedCall())
          .expect(!failed || retried || outcome.threw(RuntimeException.class));
    }
  }

  private void deliverToAnEmptyTable(List<Object> events) {
    table.clear();
    deliver(events);
  }

  private void deliver(List<Object> events) {
    FulfillmentProjection projection = new FulfillmentProjection(table);
    events.forEach(projection::handle);
  }

  private String named(List<Object> events) {
    return String.join(", ", events.stream().map(names::get).toList());
  }

  private static Object paid(String amount) {
    return new PaymentTaken("payment-1", ORDER.id(), euros(amount));
  }

  private static Object sent(OrderFacts order, String parcel) {
    return new ParcelHandedOver(parcel, order.id());
  }

  private static boolean differsInStageOnly(Row row) {
    return SENT.equals(
        new Row(row.ordered(), row.cancelled(), row.paid(), row.parcel(), ON_ITS_WAY));
  }
}
