package shop.orders.repository;

import static shop.orders.repository.StoredOrder.CLOCK;
import static shop.orders.repository.StoredOrder.euros;

import com.eventstore.dbclient.EventStoreDBClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderState;
import shop.orders.aggregate.OrderStatus;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.Judges;
import workshop.kit.Lesson;
import workshop.kit.RawStream;
import workshop.kit.Store;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreProxy;
import workshop.kit.faults.WireCall;

@Exercise("2.10")
@EventStore
class SnapshotTest {
  private static final int CURRENT = Snapshot.SCHEMA_VERSION;

  private final EventStoreDBClient client;
  private final StoredOrder stored;
  private final StoreProxy proxy;
  private final Fixed rules = new Fixed();
  private final EventStoreOrderRepository orders;
  private final EventStoreSnapshotStore snapshots;
  private final SnapshotOrderRepository repository;

  SnapshotTest(EventStoreDBClient client, Store store, Streams streams) {
    this.client = client;
    this.stored = new StoredOrder(client, streams);
    this.proxy = StoreProxy.inFrontOf(store);
    EventStoreDBClient counted = store.newClient(proxy.connectionString());
    this.snapshots = new EventStoreSnapshotStore(counted);
    this.orders = new EventStoreOrderRepository(counted, rules, CLOCK);
    this.repository = new SnapshotOrderRepository(orders, snapshots, rules);
  }

  @AfterEach
  void closeTheProxy() {
    proxy.close();
  }

  @Test
  void snapshots_lie_in_a_category_of_their_own() {
    stored.holds(stored.created());
    snapshots.save(snapshot(0, CURRENT));

    new Lesson(
            "A snapshot was saved to "
                + EventStoreSnapshotStore.nameOf(stored.id())
                + ". What stands before the first hyphen is the category of a stream.",
            "In production every reader of $ce-order meets “an order” that consists of snapshots.",
            "the first part of your name. The brief says how it begins.")
        .expect(1, new RawStream(client, "orderSnapshot-" + stored.id()).events().size());
  }

  @Test
  void without_a_snapshot_the_whole_history_counts() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));

    expectLoaded(
        new Lesson(
            "There was no snapshot, and the order was not rebuilt from its events.",
            "In production every order is without a snapshot at first.",
            "what latest says when there is no stream of snapshots, and what load does then"),
        "CONFIRMED, refunded 1.00, at revision 2");
  }

  @Test
  @Judges("2.10 begin at the newest snapshot that can be trusted, and replay what came after it")
  void what_came_after_the_snapshot_is_replayed_once() {
    stored.holds(
        stored.created(),
        stored.confirmed(),
        stored.refunded("1.00"),
        stored.refunded("2.00"),
        stored.refunded("4.00"));
    snapshots.save(snapshot(2, CURRENT, "1.00"));

    expectLoaded(
        new Lesson(
            "The snapshot was taken after revision 2, when 1.00 had been given back. After it came"
                + " refunds of 2.00 (revision 3) and 4.00 (revision 4). The order was loaded with"
                + " other refunds, or another version.",
            "In production a refund counts twice, or not at all, and only for orders that have a"
                + " snapshot.",
            "the revision at which you go on. A read includes the revision that it begins with."),
        "CONFIRMED, refunded 7.00, at revision 4");
  }

  @Test
  void a_snapshot_of_the_last_event_is_enough() {
    stored.holds(stored.created(), stored.confirmed());
    snapshots.save(snapshot(1, CURRENT));

    expectLoaded(
        new Lesson(
            "The snapshot was taken after the last event. Nothing came after it, and the order was"
                + " not loaded as it is.",
            "In production exactly the orders that nobody has touched since cannot be loaded.",
            "what your code does when nothing came after the snapshot"),
        "CONFIRMED, refunded 0.00, at revision 1");
    Order order = repository.load(stored.id());
    rules.on(stored.refunded("3.00"));
    stored.decide(order);
    new Lesson(
            "An order that was loaded from a snapshot cannot be saved.",
            "In production such an order is read only.",
            "the version of the order that you build")
        .expect(2L, repository.save(order, UUID.randomUUID()).revision());
  }

  @Test
  @Judges({
    "2.10 begin at the newest snapshot that can be trusted, and replay what came after it",
    "2.10 read the newest snapshot of an order"
  })
  void the_history_before_the_snapshot_is_not_read() {
    longHistory();
    snapshots.save(snapshot(0, CURRENT));
    snapshots.save(snapshot(200, CURRENT, "1.99"));
    proxy.wire().reset();
    Order order = repository.load(stored.id());
    int read = eventsRead(call -> call.stream().equals(stored.streamName()));

    new Lesson(
            "The order has 203 events, and its newest snapshot was taken after revision 200. To"
                + " load it, "
                + read
                + " of its events came over the wire.",
            "In production the snapshots cost room and time, and save none.",
            "where your read of the history begins, and which of the two snapshots you take")
        .expect(
            "at most 6 events, at revision 202",
            (read <= 6 ? "at most 6 events" : read + " events")
                + ", at revision "
                + order.version());
  }

  @Test
  @Judges("2.10 read the newest snapshot of an order")
  void the_older_snapshots_are_not_read() {
    stored.holds(stored.created());
    for (int i = 0; i < 50; i++) {
      snapshots.save(snapshot(0, CURRENT));
    }
    proxy.wire().reset();
    snapshots.latest(stored.id());
    int read = eventsRead(call -> !call.stream().equals(stored.streamName()));

    new Lesson(
            "50 snapshots of the order had been saved. To find the newest one, "
                + read
                + " snapshots came over the wire.",
            "In production somebody takes a snapshot each day, so that the order is loaded fast, and"
                + " each day it is loaded a little slower.",
            "from which end you read, and what says where the read ends")
        .expect(read <= 10, "at most 10 snapshots", read + " snapshots");
  }

  @Test
  void the_newest_snapshot_is_the_latest() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    snapshots.save(snapshot(1, CURRENT));
    snapshots.save(snapshot(2, CURRENT, "1.00"));

    new Lesson(
            "Two snapshots were saved, after revision 1 and after revision 2, and the latest one is"
                + " another.",
            "In production the way from the snapshot to the present gets longer each day, as if"
                + " there were no newer ones.",
            "from which end you read, and how much")
        .expect(Optional.of(2L), snapshots.latest(stored.id()).map(Snapshot::revision));
  }

  @Test
  @Judges("2.10 begin at the newest snapshot that can be trusted, and replay what came after it")
  void a_snapshot_of_an_older_schema_is_void() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    snapshots.save(snapshot(1, CURRENT - 1, "50.00"));

    expectLoaded(
        new Lesson(
            "The snapshot is of an older schema version: a former release of the program made it,"
                + " with another fold. The order was loaded with what that one believed.",
            "In production a fault in the fold is cured, and lives on in every snapshot.",
            "what a snapshot says about itself, and whether you ask"),
        "CONFIRMED, refunded 1.00, at revision 2");
  }

  @Test
  @Judges("2.10 begin at the newest snapshot that can be trusted, and replay what came after it")
  void a_snapshot_of_a_newer_schema_is_void() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    snapshots.save(snapshot(1, CURRENT + 1, "50.00"));

    expectLoaded(
        new Lesson(
            "The snapshot is of a newer schema version: the next release of the program made it, was"
                + " found to be broken, and was taken back. The order was loaded with what that one"
                + " believed.",
            "In production a release is taken back, and its fault stays.",
            "which schema versions your program can trust"),
        "CONFIRMED, refunded 1.00, at revision 2");
  }

  @Test
  void a_gap_between_the_snapshot_and_what_came_after_it_is_seen() {
    threeRefundsAfterASnapshotCutOffBefore(3);
    String asFromItsEvents = inShort(orders.load(stored.id()));
    String actual;
    try {
      actual = inShort(repository.load(stored.id()));
    } catch (RuntimeException asGood) {
      return;
    }

    new Lesson(
            "The snapshot was taken after revision 1. Then the stream was cut off before revision 3,"
                + " so the refund at revision 2 can be read nowhere any more. Your code put the"
                + " snapshot and the rest together as if nothing lay between them.",
            "In production this refund is gone, the order looks sound, and the customer gets her"
                + " money a second time. An order that has lost its beginning is noticed at the first"
                + " command.",
            "which event comes first in what you read, and which one you expected there")
        .expect(
            actual.equals(asFromItsEvents),
            asFromItsEvents
                + " (what is left of the events, without the snapshot), or an exception",
            actual);
  }

  @Test
  @Judges("2.10 begin at the newest snapshot that can be trusted, and replay what came after it")
  void what_came_right_after_the_snapshot_is_not_taken_for_what_it_holds() {
    threeRefundsAfterASnapshotCutOffBefore(2);
    String actual;
    try {
      actual = inShort(repository.load(stored.id()));
    } catch (RuntimeException asGood) {
      return;
    }

    new Lesson(
            "The snapshot was taken after revision 1. Then the stream was cut off right behind it:"
                + " the first event that can be read is the refund at revision 2. The loaded order"
                + " does not know of this refund.",
            "In production each order whose old part was cut off forgets one refund, and the customer"
                + " gets it twice.",
            "which event you leave out of what you read, and whether it is the one that you take it"
                + " for")
        .expect(actual.contains("refunded 7.00"), "refunded 7.00, or an exception", actual);
  }

  @Test
  void a_snapshot_that_is_ahead_of_its_stream_is_void() {
    stored.holds(stored.created(), stored.confirmed());
    snapshots.save(snapshot(7, CURRENT, "50.00"));

    expectLoaded(
        new Lesson(
            "The snapshot was taken after revision 7, and the stream ends at revision 1: the store"
                + " was restored from last night's backup. Your code believed the snapshot.",
            "In production the order shows what never happened, and each save conflicts with a"
                + " revision that does not exist.",
            "whether the event that the snapshot was taken after is still there"),
        "CONFIRMED, refunded 0.00, at revision 1");
  }

  @Test
  void a_deleted_order_does_not_live_on_in_its_snapshot() {
    stored.holds(stored.created(), stored.confirmed());
    snapshots.save(snapshot(1, CURRENT));
    stored.isDeletedForGood();
    Order order;
    try {
      order = repository.load(stored.id());
    } catch (RuntimeException asItShouldBe) {
      return;
    }
    throw new Lesson(
            "The order's stream was deleted for good, and your code loaded the order from its"
                + " snapshot.",
            "In production data that had to be deleted by law is still in use.",
            "what a snapshot is worth without its stream")
        .failure("an exception", inShort(order));
  }

  /** The refunds lie at the revisions 2, 3 and 4, the snapshot was taken after revision 1. */
  private void threeRefundsAfterASnapshotCutOffBefore(long revision) {
    stored.holds(
        stored.created(),
        stored.confirmed(),
        stored.refunded("1.00"),
        stored.refunded("2.00"),
        stored.refunded("4.00"));
    snapshots.save(snapshot(1, CURRENT));
    stored.isCutOffBefore(revision);
  }

  private int eventsRead(Predicate<WireCall> which) {
    return proxy.wire().calls(Call.READ).stream()
        .filter(which)
        .mapToInt(WireCall::eventsReceived)
        .sum();
  }

  private void longHistory() {
    stored.holds(stored.created(), stored.confirmed());
    stored.holds(
        IntStream.rangeClosed(1, 201)
            .mapToObj(i -> stored.refunded("0.01"))
            .toArray(OrderEvent[]::new));
  }

  private Snapshot snapshot(long revision, int schemaVersion, String... refunds) {
    List<Money> refunded = List.of(refunds).stream().map(StoredOrder::euros).toList();
    OrderState state =
        new OrderState(
            revision == 0 ? OrderStatus.CREATED : OrderStatus.CONFIRMED,
            "customer-7",
            stored.created().items(),
            euros("84.90"),
            refunded,
            revision == 0 ? Optional.empty() : Optional.of("payment-1"));
    return new Snapshot(stored.id(), revision, schemaVersion, state);
  }

  private void expectLoaded(Lesson lesson, String expected) {
    Order order;
    try {
      order = repository.load(stored.id());
    } catch (RuntimeException e) {
      throw lesson.failure(expected, e.toString());
    }
    lesson.expect(expected, inShort(order));
  }

  private static String inShort(Order order) {
    return "%s, refunded %s, at revision %d"
        .formatted(order.state().status(), order.state().refunded().amount(), order.version());
  }
}
