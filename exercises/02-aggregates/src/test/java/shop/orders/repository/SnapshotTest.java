package shop.orders.repository;

import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.repository.StoredOrder.CLOCK;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.StreamNotFoundException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderState;
import shop.orders.aggregate.OrderStatus;
import shop.orders.events.Money;
import shop.orders.fixtures.Amounts;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.faults.WireCall;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.FreshStream;
import workshop.kit.store.RawStream;
import workshop.kit.store.Streams;

@Exercise("2.12")
@EventStore
class SnapshotTest {
  private static final int CURRENT = Snapshot.SCHEMA_VERSION;

  /** The event of the snapshot, the two after it, and a few more. */
  private static final int SHORT_TAIL = 6;

  private static final int OLDER_SNAPSHOTS = 50;
  private static final int FEW_SNAPSHOTS = 10;
  private static final BigDecimal ALL_REFUNDS = new BigDecimal("7.00");

  private final EventStoreDBClient client;
  private final StoredOrder stored;
  private final FixedRules rules = new FixedRules();
  private final EventStoreOrderRepository orders;
  private final EventStoreSnapshotStore snapshots;
  private final SnapshotOrderRepository repository;
  private final StoreFaults faults;
  private final Lesson lesson;

  SnapshotTest(EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.client = client;
    this.stored = new StoredOrder(client, streams);
    this.orders = new EventStoreOrderRepository(faults.client(), rules, CLOCK);
    this.snapshots = new EventStoreSnapshotStore(faults.client());
    this.repository = new SnapshotOrderRepository(orders, snapshots, rules);
    this.faults = faults;
    this.lesson = lesson;
  }

  @Test
  void snapshots_have_a_category_of_their_own() {
    stored.holds(stored.created());
    snapshots.save(snapshot(0, CURRENT));

    String expected = new FreshStream("orderSnapshot", stored.id()).name();
    lesson
        .with("wanted", expected)
        .with("stream", EventStoreSnapshotStore.nameOf(stored.id()))
        .expect(1, new RawStream(client, expected).events().size());
  }

  @Test
  void only_the_newest_snapshot_is_read() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    for (int i = 0; i < OLDER_SNAPSHOTS; i++) {
      snapshots.save(snapshot(1, CURRENT));
    }
    snapshots.save(snapshot(2, CURRENT, "1.00"));
    faults.forgetCalls();

    Optional<Long> newest = snapshots.latest(stored.id()).map(Snapshot::revision);

    lesson.expect(Optional.of(2L), newest);
    int read = eventsRead(call -> !call.stream().equals(stored.streamName()));
    lesson.then("how many").with("read", read).expect(read <= FEW_SNAPSHOTS);
  }

  @Test
  void the_events_after_the_snapshot_are_replayed_once() {
    stored.holds(stored.created(), stored.confirmed());
    stored.holds(stored.refunded("1.00"), stored.refunded("2.00"), stored.refunded("4.00"));
    snapshots.save(snapshot(2, CURRENT, "1.00"));

    var loaded = lesson.value(load());
    lesson
        .when(loaded.equals(confirmed("1.00", 2)), "nothing was replayed")
        .expect(confirmed("7.00", 4), loaded);
    lesson.then("the history").expect(2, repository.load(stored.id()).history().size());
  }

  @Test
  void the_events_before_the_snapshot_are_not_read() {
    stored.holds(stored.created(), stored.confirmed());
    stored.holds(Stream.generate(() -> stored.refunded("0.01")).limit(201));
    snapshots.save(snapshot(200, CURRENT, "1.99"));
    faults.forgetCalls();

    repository.load(stored.id());

    int read = eventsRead(call -> call.stream().equals(stored.streamName()));
    lesson.with("read", read).expect(read <= SHORT_TAIL);
  }

  @Test
  void an_order_without_a_snapshot_is_loaded_from_all_events() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));

    Outcome<Seen> load = load();
    Lesson told = lesson.when(load.threw(StreamNotFoundException.class), "no stream");
    told.expect(confirmed("1.00", 2), told.value(load));
  }

  @Test
  void a_snapshot_of_another_schema_version_is_ignored() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    snapshots.save(snapshot(1, CURRENT - 1, "50.00"));
    lesson.expect(confirmed("1.00", 2), lesson.value(load()));

    snapshots.save(snapshot(1, CURRENT + 1, "50.00"));
    Lesson newer = lesson.then("it is newer");
    newer.expect(confirmed("1.00", 2), newer.value(load()));
  }

  @Test
  void a_snapshot_ahead_of_its_stream_is_ignored() {
    stored.holds(stored.created(), stored.confirmed());
    snapshots.save(snapshot(7, CURRENT, "50.00"));

    lesson.expect(confirmed("0.00", 1), lesson.value(load()));
  }

  @Test
  void an_order_without_its_first_events_is_an_error() {
    threeRefundsAfterASnapshotTruncatedBefore(3);

    Outcome<Seen> load = load();

    boolean looksNew =
        load instanceof Outcome.Returned<Seen>(Seen seen) && seen.status() == OrderStatus.NEW;
    expectAnException(lesson.when(looksNew, "without the snapshot"), load);
  }

  @Test
  @Beyond
  void a_truncated_event_of_the_snapshot_loses_no_other_event() {
    threeRefundsAfterASnapshotTruncatedBefore(2);

    Outcome<Seen> load = load();

    boolean lost =
        load instanceof Outcome.Returned<Seen>(Seen seen) && !seen.refunded().equals(ALL_REFUNDS);
    lesson.with("loaded", Ended.with(load)).expect(!lost);
  }

  @Test
  @Beyond
  void a_deleted_order_is_an_error() {
    stored.holds(stored.created(), stored.confirmed());
    snapshots.save(snapshot(1, CURRENT));
    stored.isDeleted();

    expectAnException(lesson, load());
  }

  @Test
  @Beyond
  void an_unknown_event_after_the_snapshot_is_an_error() {
    stored.holds(stored.created(), stored.confirmed());
    snapshots.save(snapshot(1, CURRENT));
    stored.raw().append("OrderSplitInTwo", "{}");

    expectAnException(lesson, load());
  }

  /** The refunds are at the revisions 2, 3 and 4, the snapshot is of revision 1. */
  private void threeRefundsAfterASnapshotTruncatedBefore(long revision) {
    stored.holds(stored.created(), stored.confirmed());
    stored.holds(stored.refunded("1.00"), stored.refunded("2.00"), stored.refunded("4.00"));
    snapshots.save(snapshot(1, CURRENT));
    stored.isTruncatedBefore(revision);
  }

  private static void expectAnException(Lesson told, Outcome<Seen> load) {
    told.with("loaded", Ended.with(load)).expect(load.thrown().isPresent());
  }

  private int eventsRead(Predicate<WireCall> which) {
    return faults.calls(Call.READ).stream().filter(which).mapToInt(WireCall::eventsReceived).sum();
  }

  private Snapshot snapshot(long revision, int schemaVersion, String... refunds) {
    List<Money> refunded = Stream.of(refunds).map(Amounts::euros).toList();
    OrderState state =
        new OrderState(
            revision == 0 ? OrderStatus.CREATED : OrderStatus.CONFIRMED,
            "customer-7",
            stored.created().items(),
            euros("84.30"),
            refunded,
            revision == 0 ? Optional.empty() : Optional.of("payment-1"));
    return new Snapshot(stored.id(), revision, schemaVersion, state);
  }

  private Outcome<Seen> load() {
    return Outcome.of(() -> Seen.of(repository.load(stored.id())));
  }

  private static Seen confirmed(String refunded, long revision) {
    return new Seen(OrderStatus.CONFIRMED, new BigDecimal(refunded), revision);
  }

  private record Seen(OrderStatus status, BigDecimal refunded, long revision) {
    static Seen of(Order order) {
      return new Seen(order.state().status(), order.state().refunded().amount(), order.version());
    }
  }
}
