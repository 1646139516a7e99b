package workshop.demo.shop;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import workshop.demo.browser.BrowserPages;
import workshop.demo.web.MetricsServer;
import workshop.demo.web.PageServer;

/** The shop with its page, in real time. */
public final class RunningShop {
  private static final long SEED = 42;

  private RunningShop() {}

  /**
   * Opens the shop and serves its page, until the JVM ends.
   *
   * @param connectionString of a store that answers
   * @param shown the store as the page may show it
   * @param port of the page; 0 for any free one
   * @param speed ticks in a second
   * @param metricsAddress where to serve the metrics a second time; empty for nowhere
   * @return where the page is
   * @throws UncheckedIOException when the port is taken; the message is one sentence
   */
  public static String start(
      String connectionString, String shown, int port, double speed, String metricsAddress) {
    PageServer server = PageServer.on(port);
    EventStoreDBClient client =
        EventStoreDBClient.create(EventStoreDBConnectionString.parseOrThrow(connectionString));
    new CategoryLinks(client).start();
    Clock clock = Clock.systemUTC();
    Shop shop = new Shop(client, clock, folder(), SEED);
    new BrowserPages(client).on(server);
    new ShopPages(shop, clock).on(server);
    server.question("/api/about", query -> Map.of("shop", true, "store", shown));
    if (!metricsAddress.isEmpty()) {
      MetricsServer.start(metricsAddress, server.port(), shop.signals::scrape);
    }
    Executors.newSingleThreadScheduledExecutor(RunningShop::daemon)
        .scheduleWithFixedDelay(shop::tick, 0, (long) (1_000_000 / speed), TimeUnit.MICROSECONDS);
    return server.start().address();
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("workshop-demo");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException leftBehind) {
      // The system tidies its temporary files itself.
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "workshop-shop");
    thread.setDaemon(true);
    return thread;
  }
}
