package shop.orders.timetravel;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import io.grpc.Status;
import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.events.Money;
import shop.orders.fixtures.Amounts;
import shop.orders.versioning.CorrectRefund;
import shop.orders.versioning.CorrectionRejected;
import shop.orders.versioning.ShopEvent.OrderCreated;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.RawEvent;
import workshop.kit.store.Streams;
import workshop.kit.time.SettableClock;

@Exercise("7.5")
@EventStore
class RevenueRepairTest {
  private static final Instant NOW = Instant.parse("2026-04-20T09:15:27.123456789Z");
  private static final String BOOKKEEPER = "bookkeeper-1";

  private final EventStoreDBClient client;
  private final Streams streams;
  private final StoreFaults faults;
  private final Lesson lesson;

  RevenueRepairTest(EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.client = client;
    this.streams = streams;
    this.faults = faults;
    this.lesson = lesson;
  }

  @Test
  void the_correction_states_the_right_amount() {
    StoredOrder order = order();
    repair(order);

    List<RawEvent> added = order.added();
    lesson
        .when(added.isEmpty(), "nothing")
        .expect(List.of("RefundCorrected"), added.stream().map(RawEvent::type).toList());
    Map<String, Object> data = new TreeMap<>(added.getFirst().json());
    String wrong = order.wrong().eventId().toString();
    lesson
        .then("the event")
        .with("named", typeOf(order, data.get("corrects")))
        .expect(wrong, data.get("corrects"));
    lesson
        .then("its data")
        .expect(
            new TreeMap<>(
                Map.of(
                    "orderId",
                    order.id(),
                    "corrects",
                    wrong,
                    "amount",
                    new TreeMap<>(Map.of("amount", "12.500", "currency", "KWD")),
                    "reason",
                    ShopLog.REASON,
                    "correctedAt",
                    NOW.toString())),
            data);
  }

  @Test
  void the_metadata_says_who_did_it_and_what_led_to_it() {
    StoredOrder order = order();
    repair(order);

    for (RawEvent correction : corrections(order)) {
      Map<String, Object> metadata = correction.jsonMetadata();
      lesson.expect(BOOKKEEPER, metadata.get("actor"));
      lesson
          .then("the cause")
          .with("named", typeOf(order, metadata.get("$causationId")))
          .expect(order.wrong().eventId().toString(), metadata.get("$causationId"));
      lesson
          .then("the correlation")
          .expect(
              order.wrong().metadata().correlationId().toString(), metadata.get("$correlationId"));
    }
    lesson.then("no correction").expect(1, corrections(order).size());
  }

  @Test
  void the_id_follows_from_the_wrong_event() {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(20).toList();
    StoredOrder one = order(ids.iterator()::next);
    StoredOrder other = order(ids.iterator()::next);
    repair(one);
    repair(other);

    lesson.expect(idsOfCorrections(one), idsOfCorrections(other));
    StoredOrder third = order();
    repair(third);
    lesson.then("another event").expect(!idsOfCorrections(one).equals(idsOfCorrections(third)));
  }

  @Test
  void another_writer_may_be_faster() {
    repair(order());
    for (int writers : List.of(1, 2)) {
      StoredOrder order = order();
      for (int n = 1; n <= writers; n++) {
        faults.nth(n, Call.APPEND).waitsFor(order::isRefundedByAClerk);
      }
      Lesson told = lesson.with("writers", writers == 1 ? "one other clerk" : "two other clerks");
      told.then("it throws").returns(() -> run(order));

      List<String> added = order.added().stream().map(RawEvent::type).toList();
      List<String> expected =
          Stream.concat(
                  added.stream().filter(type -> type.equals("OrderRefunded")),
                  Stream.of("RefundCorrected"))
              .toList();
      int count = Collections.frequency(added, "RefundCorrected");
      told.when(count == 0, "there is none")
          .when(count > 1, "more than one")
          .with("count", count)
          .expect(expected, added);
      faults.heal();
    }
  }

  @Test
  void the_correction_of_another_bookkeeper_stays_the_only_one() {
    StoredOrder before = order();
    before.isCorrectedByAnother();
    expectRejected(lesson, before);

    StoredOrder meanwhile = order();
    faults.next(Call.APPEND).waitsFor(meanwhile::isCorrectedByAnother);
    expectRejected(lesson.then("meanwhile"), meanwhile);
  }

  @Test
  void a_second_run_stores_nothing() {
    StoredOrder order = order();
    repair(order);
    order.isRefundedByAClerk();
    lesson.then("it throws").returns(() -> run(order));
    lesson.expect(1, corrections(order).size());

    StoredOrder lost = order();
    faults.next(Call.APPEND).losesItsAnswer(Status.DEADLINE_EXCEEDED);
    Outcome.ofRunning(() -> run(lost));
    faults.heal();
    Dashboard dashboard = faulty();
    lesson.then("it throws again").returns(() -> run(lost, dashboard));
    lesson.then("after a crash").expect(1, corrections(lost).size());
    lesson.then("no rebuild").expect(dashboard.events() > 0);
  }

  @Test
  void no_stored_event_changes() {
    StoredOrder order = order();
    List<RawEvent> before = order.stored();
    repair(order);

    List<RawEvent> after = order.stored().stream().limit(before.size()).toList();
    lesson.expect(places(before), places(after));
    lesson.then("another data").expect(before.equals(after));
  }

  @Test
  void the_dashboard_shows_the_right_numbers() {
    MonthCopy month = Month.OCTOBER.copy(streams.fresh("order").id());
    Position start = month.appendTo(client);
    Supplier<List<LogEvent>> log =
        () -> new LogReader(client).streamsFrom(start, month.streamPrefix());
    Dashboard dashboard = faulty();
    dashboard.rebuild(log.get(), dashboard.reader());
    String order = month.wrong().data().get("orderId").asText();
    CorrectRefund command =
        new CorrectRefund(order, month.wrong().eventId(), month.trueAmount(), ShopLog.REASON);

    lesson
        .shared("it throws")
        .returns(
            () ->
                new RevenueRepair(
                        client,
                        SettableClock.at(NOW),
                        log,
                        dashboard,
                        RevenueRepairTest::currencyOf)
                    .repair(command, BOOKKEEPER));

    Dashboard right = faulty();
    right.rebuild(log.get(), RevenueRepairTest::currencyOf);
    Map<String, Money> revenue = plain(dashboard.revenue());
    lesson
        .when(revenue.equals(month.shown()), "the old number")
        .expect(plainAmounts(month.right()), plainAmounts(revenue));
    lesson
        .then("the requests")
        .expect(plainAmounts(plain(right.requested())), plainAmounts(plain(dashboard.requested())));
    lesson.then("not all events").expect(month.events().size() + 1, dashboard.events());
  }

  @Beyond
  @Test
  void two_runs_at_the_same_time_store_one_correction() {
    StoredOrder order = order();
    faults
        .next(Call.APPEND)
        .waitsFor(
            () -> {
              order.isRefundedByAClerk();
              Outcome.ofRunning(() -> run(client, order, faulty()));
            });
    lesson.then("it throws").returns(() -> run(order));

    lesson.expect(1, corrections(order).size());
  }

  private void expectRejected(Lesson told, StoredOrder order) {
    Outcome<Void> outcome = Outcome.ofRunning(() -> run(order));
    told.expect(1, corrections(order).size());
    String thrown =
        outcome
            .thrown()
            .map(t -> t instanceof CorrectionRejected r ? r.reason().name() : t.toString())
            .orElse("no exception");
    lesson.then("no exception").expect("CORRECTED_BEFORE", thrown);
  }

  /** Repairs an order; must not throw. */
  private void repair(StoredOrder order) {
    lesson.shared("it throws").returns(() -> run(order));
  }

  private void run(StoredOrder order) {
    run(order, faulty());
  }

  private void run(StoredOrder order, Dashboard dashboard) {
    run(faults.client(), order, dashboard);
  }

  private static void run(EventStoreDBClient client, StoredOrder order, Dashboard dashboard) {
    new RevenueRepair(
            client, SettableClock.at(NOW), order::log, dashboard, RevenueRepairTest::currencyOf)
        .repair(order.command(), BOOKKEEPER);
  }

  private StoredOrder order() {
    return order(UUID::randomUUID);
  }

  private StoredOrder order(Supplier<UUID> ids) {
    return new StoredOrder(client, streams.fresh("order").id(), ids);
  }

  /** Takes euros for granted. */
  private static Dashboard faulty() {
    return new Dashboard((request, orders) -> Currency.getInstance("EUR"));
  }

  private static Currency currencyOf(LogEvent request, Map<String, OrderCreated> orders) {
    String stored = request.data().at("/amount/currency").asText();
    return stored.isEmpty()
        ? orders.get(request.data().get("orderId").asText()).totalAmount().currency()
        : Currency.getInstance(stored);
  }

  /** The type of the order's event with this id. */
  private static String typeOf(StoredOrder order, Object id) {
    return order.log().stream()
        .filter(event -> event.eventId().toString().equals(id))
        .map(LogEvent::type)
        .findFirst()
        .orElse("another id");
  }

  private static List<RawEvent> corrections(StoredOrder order) {
    return order.added().stream().filter(e -> e.type().equals("RefundCorrected")).toList();
  }

  private static List<UUID> idsOfCorrections(StoredOrder order) {
    return corrections(order).stream().map(RawEvent::id).toList();
  }

  private static Map<String, Money> plain(Map<Currency, Money> sums) {
    Map<String, Money> plain = new TreeMap<>();
    sums.forEach((currency, sum) -> plain.put(currency.toString(), sum));
    return plain;
  }

  private static List<String> plainAmounts(Map<String, Money> sums) {
    return sums.values().stream().map(Amounts::plainly).toList();
  }

  private static List<String> places(List<RawEvent> events) {
    return events.stream().map(e -> "%d %s".formatted(e.revision(), e.type())).toList();
  }
}
