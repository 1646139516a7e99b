package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import shop.orders.fixtures.Enveloped;
import shop.orders.fixtures.OrderFacts;
import shop.orders.projection.ReceivedEvent;

/**
 * What a transaction costs: the same events into two views, one transaction for each event, as in
 * 3.3, and one for each batch. {@code ./workshop bench projection} runs it on the solution.
 */
public final class ProjectionBench {
  private static final int BATCH = 100;

  private ProjectionBench() {}

  /**
   * @param arguments a connection string that is not used, and how many events are booked
   */
  public static void main(String[] arguments) throws SQLException, IOException {
    List<ReceivedEvent> events = events(Integer.parseInt(arguments[1]));
    Path folder = Files.createTempDirectory("projection-bench-");
    double single = perSecond(events, 1, folder.resolve("single.db"));
    double batched = perSecond(events, BATCH, folder.resolve("batched.db"));
    System.out.printf("%d events into SQLite, each commit on the disk%n", events.size());
    System.out.printf("  one transaction an event       %10.0f events/s%n", single);
    System.out.printf("  one transaction for %d        %10.0f events/s%n%n", BATCH, batched);
    System.out.printf(
        "{\"events\":%d,\"batch\":%d,\"singlePerSecond\":%.0f,\"batchPerSecond\":%.0f,\"ratio\":%.1f}%n",
        events.size(), BATCH, single, batched, batched / single);
  }

  private static List<ReceivedEvent> events(int count) {
    List<ReceivedEvent> events = new ArrayList<>();
    for (int order = 0; events.size() < count; order++) {
      String id = "A-" + order;
      OrderFacts facts = new OrderFacts(id);
      events.add(new ReceivedEvent(Enveloped.first(id, facts.created()), 0));
      events.add(new ReceivedEvent(Enveloped.first(id, facts.confirmed()), 1));
    }
    return events;
  }

  private static double perSecond(List<ReceivedEvent> events, int batch, Path file)
      throws SQLException, IOException {
    SQLiteConfig durable = new SQLiteConfig();
    durable.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    SQLiteDataSource database = new SQLiteDataSource(durable);
    database.setUrl("jdbc:sqlite:" + file);
    RevenueStore store = new RevenueStore(database);
    store.createTables();
    long start = System.nanoTime();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (int first = 0; first < events.size(); first += batch) {
        int end = Math.min(first + batch, events.size());
        for (ReceivedEvent event : events.subList(first, end)) {
          RevenueTables.book(connection, event);
        }
        RevenueTables.advanceCheckpoint(connection, new Position(end, end));
        connection.commit();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    mustBeRight(store, events.size());
    Files.delete(file);
    return events.size() / seconds;
  }

  private static void mustBeRight(RevenueStore store, int events) {
    long cents = store.revenue().values().stream().mapToLong(Long::longValue).sum();
    if (cents != events / 2 * 8430L) {
      throw new IllegalStateException("booked " + Map.copyOf(store.revenue()));
    }
  }
}
