package shop.orders.readmodel;

import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;
import static shop.orders.projection.Facts.envelope;
import static shop.orders.projection.Facts.refunded;
import static shop.orders.projection.Facts.shipped;

import com.eventstore.dbclient.Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent;
import shop.orders.projection.Delivery;
import workshop.kit.Exercise;
import workshop.kit.Lesson;
import workshop.kit.ReadModel;
import workshop.kit.Track;
import workshop.kit.faults.JdbcProxy;
import workshop.kit.faults.ProcessCrashed;

@Exercise(
    id = "3.3",
    title = "Row and checkpoint, both or neither",
    points = 17,
    minutes = 17,
    track = Track.CORE)
@ReadModel
class RevenueStoreTest {
  private static final String IN_PRODUCTION =
      "In production every deployment can do that, while health stays green and the lag is 0; only"
          + " a rebuild finds it.";
  private static final String GAPS =
      "each gap between two lines of your code: what would a program find there that is started"
          + " again?";

  /** What the store delivers, in order. */
  private static final List<Arrival> LOG =
      List.of(
          arrival(100, 0, created("7f3a", "customer-7", "84.95")),
          arrival(250, 1, confirmed("7f3a")),
          arrival(300, 0, created("91bc", "customer-8", "20.00")),
          arrival(480, 1, confirmed("91bc")));

  private static final String REVENUE_OF_THE_LOG = "{2026-03-03=10495}";

  private final DataSource database;
  private final JdbcProxy proxy;

  RevenueStoreTest(DataSource database) {
    this.database = database;
    this.proxy = JdbcProxy.inFrontOf(database);
    new RevenueStore(database).createTables();
  }

  @Test
  void an_event_changes_the_revenue_and_moves_the_checkpoint() {
    RevenueStore store = new RevenueStore(database);

    deliverAll(LOG, store);
    handle(store, arrival(600, 2, refunded("91bc", "7.50")));

    new Lesson(
            "Two orders were confirmed on Tuesday, one of them partly refunded on Wednesday, and"
                + " the revenue in the database (in cents) says something else.",
            "In production accounting works with this table.",
            "what of your work had arrived in the database when handle returned")
        .expect("{2026-03-03=10495, 2026-03-04=-750}", store.revenue().toString());
    new Lesson(
            "All five events are in, and the checkpoint is not the position of the last one.",
            "In production the next start begins at the wrong place.",
            "which position you store")
        .expect("at 600", inShort(store.checkpoint()));
  }

  @Test
  void an_event_that_moves_no_money_moves_the_checkpoint() {
    RevenueStore store = new RevenueStore(database);

    deliverAll(LOG, store);
    handle(store, arrival(700, 2, shipped("7f3a")));

    new Lesson(
            "An order was shipped. That moves no money, and it did not move the checkpoint either.",
            "In production a reader of rare events reads the same thousands again at each start.",
            "which events the checkpoint is about")
        .expect("at 700", inShort(store.checkpoint()));
  }

  @Test
  void wherever_the_program_is_stopped_the_revenue_is_right_after_a_restart() throws SQLException {
    List<String> calls = callsOfTheWholeLog();
    for (int call = 1; call <= calls.size(); call++) {
      proxy.crashBefore(call);
      deliverAndRestart(
          "We stopped your program just before “" + inShort(calls.get(call - 1)) + "”");
      proxy.crashAfter(call);
      deliverAndRestart(
          "We stopped your program right after “" + inShort(calls.get(call - 1)) + "”");
    }
  }

  @Test
  void whichever_call_fails_the_revenue_is_right_after_a_restart() throws SQLException {
    List<String> calls = callsOfTheWholeLog();
    for (int call = 1; call <= calls.size(); call++) {
      proxy.failAt(call);
      deliverAndRestart("The connection broke at “" + inShort(calls.get(call - 1)) + "”");
    }
  }

  @Test
  void connections_are_given_back() throws SQLException {
    deliverAll(LOG, new RevenueStore(proxy.dataSource()));
    int calls = proxy.calls().size();
    int whenAllWasWell = proxy.openConnections();
    int whenItFailed = 0;
    for (int call = 1; call <= calls; call++) {
      proxy.restart();
      proxy.failAt(call);
      firstFailure(new RevenueStore(proxy.dataSource()));
      whenItFailed = Math.max(whenItFailed, proxy.openConnections());
    }
    proxy.restart();

    new Lesson(
            "Your code takes connections and does not give them back.",
            "In production the pool is empty after a few minutes, and the whole program stands.",
            "who closes what you open, also when something fails in between")
        .expect(
            whenAllWasWell <= 1 && whenItFailed <= 1,
            "at most one open connection",
            "%d when all was well, %d when a call had failed"
                .formatted(whenAllWasWell, whenItFailed));
  }

  /** A run in which nothing goes wrong: which calls are there to try? */
  private List<String> callsOfTheWholeLog() {
    deliverAll(LOG, new RevenueStore(proxy.dataSource()));
    List<String> calls = proxy.calls();
    proxy.restart();
    return calls;
  }

  /** Delivers the log until handle fails, as a subscription does, and says during which event. */
  private static Optional<Arrival> firstFailure(RevenueStore store) {
    for (Arrival arrival : LOG) {
      try {
        store.handle(arrival.delivery, arrival.position);
      } catch (ProcessCrashed | RuntimeException e) {
        return Optional.of(arrival);
      }
    }
    return Optional.empty();
  }

  private void deliverAndRestart(String whatWeDid) throws SQLException {
    clearTables();
    Optional<Arrival> during = firstFailure(new RevenueStore(proxy.dataSource()));
    proxy.restart();

    RevenueStore restarted = new RevenueStore(database);
    Optional<Position> checkpoint = restarted.checkpoint();
    deliverAll(
        LOG.stream()
            .filter(a -> checkpoint.isEmpty() || a.position.compareTo(checkpoint.get()) > 0)
            .toList(),
        restarted);

    Map<LocalDate, Long> revenue = restarted.revenue();
    boolean less = revenue.values().stream().mapToLong(cents -> cents).sum() < 10495;
    String outcome =
        less
            ? "One order is missing and will stay missing. "
            : "One order was booked twice, and nothing will ever correct it. ";
    new Lesson(
            outcome
                + whatWeDid
                + during.map(Arrival::inShort).orElse(", and handle returned as if all were well")
                + ". After the restart the checkpoint was "
                + inShort(checkpoint)
                + ", and the store delivered what follows it.",
            IN_PRODUCTION,
            GAPS)
        .expect(REVENUE_OF_THE_LOG, revenue.toString());
  }

  private static void deliverAll(List<Arrival> arrivals, RevenueStore store) {
    arrivals.forEach(arrival -> handle(store, arrival));
  }

  private static void handle(RevenueStore store, Arrival arrival) {
    try {
      store.handle(arrival.delivery, arrival.position);
    } catch (RuntimeException e) {
      throw new Lesson(
              "Nothing was wrong with the database, and handle threw "
                  + e
                  + arrival.inShort()
                  + ".",
              "In production this read model does not get beyond its first event.",
              "which connections are open at the same time, and in which state each of them is")
          .failure("no exception", e.toString());
    }
  }

  private void clearTables() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("order_total", "revenue_of_day", "checkpoint")) {
        statement.execute("delete from " + table);
      }
    }
  }

  private static String inShort(Optional<Position> checkpoint) {
    return checkpoint.map(position -> "at " + position.getCommitUnsigned()).orElse("not there");
  }

  /** Enough of a statement to find it. */
  private static String inShort(String call) {
    return call.length() <= 60 ? call : call.substring(0, 60) + "…";
  }

  private static Arrival arrival(long position, long revision, OrderEvent event) {
    return new Arrival(
        new Delivery(envelope(event.orderId(), event), revision), new Position(position, position));
  }

  private record Arrival(Delivery delivery, Position position) {
    String inShort() {
      return ", in the middle of the "
          + delivery.envelope().eventType()
          + " at position "
          + position.getCommitUnsigned();
    }
  }
}
