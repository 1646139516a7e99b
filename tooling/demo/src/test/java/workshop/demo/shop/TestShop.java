package workshop.demo.shop;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import workshop.embedded.EmbeddedEventStore;
import workshop.kit.time.Await;
import workshop.kit.time.SettableClock;

/** A shop on a store of its own. The test is the only one that lets time pass. */
final class TestShop implements AutoCloseable {
  private static final long SEED = 7;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final SettableClock clock = SettableClock.at("2026-03-02T14:15:00.123456789Z");
  final EmbeddedEventStore store = EmbeddedEventStore.builder().clock(clock).start();
  final EventStoreDBClient client =
      EventStoreDBClient.create(
          EventStoreDBConnectionString.parseOrThrow(store.connectionString()));
  final Shop shop;

  /**
   * @param folder for the files of the views
   */
  TestShop(Path folder) {
    this(folder, client -> {});
  }

  /**
   * The same on a store that has lived.
   *
   * @param before what was written before the shop opens
   */
  TestShop(Path folder, Consumer<EventStoreDBClient> before) {
    before.accept(client);
    shop = new Shop(client, clock, folder, SEED);
  }

  /** Lets so many seconds pass. */
  TestShop ticks(int seconds) {
    for (int i = 0; i < seconds; i++) {
      clock.advance(Duration.ofSeconds(1));
      shop.tick();
      if (shop.problem().isPresent()) {
        throw new AssertionError(shop.problem().get());
      }
    }
    return this;
  }

  /** Waits until the view has all events that the list of orders has, and measures once more. */
  TestShop caughtUp() {
    long all = shop.revenue.start() + shop.orders.handled();
    return await("the view has all events", () -> shop.revenue.checkpoint() == all);
  }

  TestShop await(String what, BooleanSupplier condition) {
    Await.atMost(PATIENCE).until(what, condition);
    shop.measure();
    return this;
  }

  @Override
  public void close() {
    shop.close();
    client.shutdown().join();
    store.close();
  }
}
