package shop.orders.repository;

import static shop.orders.fixtures.Amounts.euros;
import static shop.orders.repository.StoredOrder.CLOCK;

import com.eventstore.dbclient.EventStoreDBClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderState;
import shop.orders.aggregate.OrderStatus;
import shop.orders.events.Money;
import shop.orders.fixtures.Amounts;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.RawStream;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.faults.WireCall;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("2.10")
@EventStore
class SnapshotTest {
  private static final int CURRENT = Snapshot.SCHEMA_VERSION;

  /** The event of the snapshot, those after it, and some to spare. */
  private static final int SHORT_TAIL = 6;

  private static final int FEW_SNAPSHOTS = 10;
  private static final BigDecimal ALL_REFUNDS = new BigDecimal("7.00");

  private final EventStoreDBClient client;
  private final StoredOrder stored;
  private final Fixed rules = new Fixed();
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
  void snapshots_lie_in_a_category_of_their_own() {
    stored.holds(stored.created());
    snapshots.save(snapshot(0, CURRENT));

    String expected = new FreshStream("orderSnapshot", stored.id()).name();
    lesson
        .with("stream", EventStoreSnapshotStore.nameOf(stored.id()))
        .expect(1, new RawStream(client, expected).events().size());
  }

  @Test
  void without_a_snapshot_the_whole_history_counts() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));

    lesson.expect(confirmed("1.00", 2), lesson.value(load()));
  }

  @Test
  void what_came_after_the_snapshot_is_replayed_once() {
    stored.holds(stored.created(), stored.confirmed());
    stored.holds(stored.refunded("1.00"), stored.refunded("2.00"), stored.refunded("4.00"));
    snapshots.save(snapshot(2, CURRENT, "1.00"));

    lesson.expect(confirmed("7.00", 4), lesson.value(load()));
  }

  @Test
  void a_snapshot_of_the_last_event_is_enough() {
    stored.holds(stored.created(), stored.confirmed());
    snapshots.save(snapshot(1, CURRENT));

    lesson.expect(confirmed("0.00", 1), lesson.value(load()));

    Order order = repository.load(stored.id());
    rules.decideFor(order, stored.refunded("3.00"));
    CommandResult result = repository.save(order, UUID.randomUUID());
    lesson.then("saved once more").expect(2L, result.revision());
  }

  @Test
  void the_history_before_the_snapshot_is_not_read() {
    stored.holds(stored.created(), stored.confirmed());
    stored.holds(Stream.generate(() -> stored.refunded("0.01")).limit(201));
    snapshots.save(snapshot(0, CURRENT));
    snapshots.save(snapshot(200, CURRENT, "1.99"));
    faults.forgetCalls();

    long version = repository.load(stored.id()).version();

    int read = eventsRead(call -> call.stream().equals(stored.streamName()));
    lesson.with("read", read).with("version", version).expect(read <= SHORT_TAIL && version == 202);
  }

  @Test
  void the_older_snapshots_are_not_read() {
    stored.holds(stored.created());
    for (int i = 0; i < 50; i++) {
      snapshots.save(snapshot(0, CURRENT));
    }
    faults.forgetCalls();

    snapshots.latest(stored.id());

    int read = eventsRead(call -> !call.stream().equals(stored.streamName()));
    lesson.with("read", read).expect(read <= FEW_SNAPSHOTS);
  }

  @Test
  void the_newest_snapshot_is_the_latest() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    snapshots.save(snapshot(1, CURRENT));
    snapshots.save(snapshot(2, CURRENT, "1.00"));

    lesson.expect(Optional.of(2L), snapshots.latest(stored.id()).map(Snapshot::revision));
  }

  @Test
  void a_snapshot_of_an_older_schema_is_void() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    snapshots.save(snapshot(1, CURRENT - 1, "50.00"));

    lesson.expect(confirmed("1.00", 2), lesson.value(load()));
  }

  @Test
  void a_snapshot_of_a_newer_schema_is_void() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    snapshots.save(snapshot(1, CURRENT + 1, "50.00"));

    lesson.expect(confirmed("1.00", 2), lesson.value(load()));
  }

  @Test
  void a_gap_between_the_snapshot_and_what_came_after_it_is_seen() {
    threeRefundsAfterASnapshotCutOffBefore(3);
    Seen withoutTheSnapshot = Seen.of(orders.load(stored.id()));

    Outcome<Seen> load = load();

    lesson
        .with("left", withoutTheSnapshot)
        .with("loaded", Ended.with(load))
        .expect(load.thrown().isPresent() || withoutTheSnapshot.equals(Ended.with(load)));
  }

  @Test
  void what_came_right_after_the_snapshot_is_not_taken_for_what_it_holds() {
    threeRefundsAfterASnapshotCutOffBefore(2);

    Outcome<Seen> load = load();

    boolean forgotten =
        load instanceof Outcome.Returned<Seen>(Seen seen) && !seen.refunded().equals(ALL_REFUNDS);
    lesson.with("loaded", Ended.with(load)).expect(!forgotten);
  }

  @Test
  void a_snapshot_that_is_ahead_of_its_stream_is_void() {
    stored.holds(stored.created(), stored.confirmed());
    snapshots.save(snapshot(7, CURRENT, "50.00"));

    lesson.expect(confirmed("0.00", 1), lesson.value(load()));
  }

  @Test
  void a_deleted_order_does_not_live_on_in_its_snapshot() {
    stored.holds(stored.created(), stored.confirmed());
    snapshots.save(snapshot(1, CURRENT));
    stored.isDeletedForGood();

    Outcome<Seen> load = load();

    lesson.with("loaded", Ended.with(load)).expect(load.thrown().isPresent());
  }

  /** The refunds lie at the revisions 2, 3 and 4, the snapshot was taken after revision 1. */
  private void threeRefundsAfterASnapshotCutOffBefore(long revision) {
    stored.holds(stored.created(), stored.confirmed());
    stored.holds(stored.refunded("1.00"), stored.refunded("2.00"), stored.refunded("4.00"));
    snapshots.save(snapshot(1, CURRENT));
    stored.isCutOffBefore(revision);
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
