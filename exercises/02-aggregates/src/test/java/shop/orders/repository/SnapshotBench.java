package shop.orders.repository;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderDecider;
import shop.orders.events.OrderEvent;
import shop.orders.fixtures.Amounts;
import workshop.kit.store.Futures;
import workshop.kit.store.Streams;

/**
 * What 2.12 saves: loads one long order from all events and from a snapshot, alternately. {@code
 * ./workshop bench snapshot} runs it on the solution.
 */
public final class SnapshotBench {
  private static final int TAIL = 10;
  private static final int ROUNDS = 21;
  private static final int EVENTS_OF_ONE_APPEND = 500;

  private SnapshotBench() {}

  /**
   * @param arguments the store's connection string, and how many events the order has
   */
  public static void main(String[] arguments) {
    int events = Integer.parseInt(arguments[1]);
    EventStoreDBClient client =
        EventStoreDBClient.create(EventStoreDBConnectionString.parseOrThrow(arguments[0]));
    StoredOrder stored = new StoredOrder(client, new Streams(() -> UUID.randomUUID().toString()));
    OrderDecider decider = new OrderDecider(product -> Amounts.euros("1.00"), StoredOrder.CLOCK);
    OrderRepository replaying = new EventStoreOrderRepository(client, decider, StoredOrder.CLOCK);
    EventStoreSnapshotStore snapshots = new EventStoreSnapshotStore(client);
    OrderRepository withSnapshots =
        new SnapshotOrderRepository(
            new EventStoreOrderRepository(client, decider, StoredOrder.CLOCK), snapshots, decider);

    stored.holds(stored.created(), stored.confirmed());
    refund(stored, events - TAIL - 2);
    Order old = replaying.load(stored.id());
    snapshots.save(new Snapshot(stored.id(), old.version(), Snapshot.SCHEMA_VERSION, old.state()));
    refund(stored, TAIL);

    double[] replay = new double[ROUNDS];
    double[] snapshot = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      replay[round] = millis(() -> replaying.load(stored.id()), events - 1);
      snapshot[round] = millis(() -> withSnapshots.load(stored.id()), events - 1);
    }
    double slow = median(replay);
    double fast = median(snapshot);
    System.out.printf("an order of %d events, loaded %d times, medians%n", events, ROUNDS);
    System.out.printf("  replay of all events       %8.2f ms%n", slow);
    System.out.printf("  snapshot and %2d events     %8.2f ms%n%n", TAIL, fast);
    System.out.printf(
        "{\"events\":%d,\"tail\":%d,\"replayMillis\":%.2f,\"snapshotMillis\":%.2f,\"ratio\":%.1f}%n",
        events, TAIL, slow, fast, slow / fast);
    Futures.join(client.shutdown());
  }

  private static void refund(StoredOrder stored, int times) {
    for (int left = times; left > 0; left -= EVENTS_OF_ONE_APPEND) {
      OrderEvent[] refunds = new OrderEvent[Math.min(left, EVENTS_OF_ONE_APPEND)];
      Arrays.fill(refunds, stored.refunded("0.01"));
      stored.holds(refunds);
    }
  }

  /** Both ways must load the same order, or the comparison says nothing. */
  private static double millis(Supplier<Order> load, long version) {
    long start = System.nanoTime();
    Order order = load.get();
    long end = System.nanoTime();
    if (order.version() != version) {
      throw new IllegalStateException("loaded version " + order.version() + ", not " + version);
    }
    return (end - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
