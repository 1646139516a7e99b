package shop.orders.readmodel;

import static shop.orders.projection.Facts.confirmed;
import static shop.orders.projection.Facts.created;
import static shop.orders.projection.Facts.envelope;
import static shop.orders.projection.Facts.refunded;
import static shop.orders.projection.Facts.shipped;

import com.eventstore.dbclient.Position;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.orders.events.OrderEvent;
import shop.orders.projection.Delivery;
import shop.orders.readmodel.FaultyDatabase.ProgramStopped;
import workshop.kit.Exercise;
import workshop.kit.Lesson;
import workshop.kit.Track;

@Exercise(
    id = "3.3",
    title = "Row and checkpoint, both or neither",
    points = 17,
    minutes = 17,
    track = Track.CORE)
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

  private DataSource database;

  @BeforeEach
  void emptyDatabase(@TempDir Path folder) {
    database = TestDatabase.in(folder);
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
    for (int call = 1; ; call++) {
      clearTables();
      FaultyDatabase stopped = FaultyDatabase.stoppedAt(call, database);
      Optional<Arrival> during = firstFailure(new RevenueStore(stopped.dataSource()));
      stopped.cutConnections();
      if (stopped.happenedAt().isEmpty()) {
        return; // There is no such call: all of them were tried.
      }
      expectRightAfterRestart(
          "We stopped your program just before its JDBC " + stopped.happenedAt().get(), during);
    }
  }

  @Test
  void whichever_call_fails_the_revenue_is_right_after_a_restart() throws SQLException {
    for (int call = 1; ; call++) {
      clearTables();
      FaultyDatabase failing = FaultyDatabase.failingAt(call, database);
      Optional<Arrival> during = firstFailure(new RevenueStore(failing.dataSource()));
      failing.cutConnections();
      if (failing.happenedAt().isEmpty()) {
        return;
      }
      expectRightAfterRestart(
          "The database refused one JDBC call, " + failing.happenedAt().get(), during);
    }
  }

  @Test
  void connections_are_given_back() throws SQLException {
    FaultyDatabase counted = FaultyDatabase.sound(database);

    deliverAll(LOG, new RevenueStore(counted.dataSource()));
    int open = counted.openConnections();
    counted.cutConnections();

    new Lesson(
            "Four events were handled, and " + open + " connections are still open.",
            "In production the pool is empty after a few minutes, and the whole program stands.",
            "who closes what you open, also when something fails in between")
        .expect(open <= 1, "at most one", open + " connections");
  }

  /** Delivers the log until handle fails, as a subscription does, and says during which event. */
  private static Optional<Arrival> firstFailure(RevenueStore store) {
    for (Arrival arrival : LOG) {
      try {
        store.handle(arrival.delivery, arrival.position);
      } catch (ProgramStopped | RuntimeException e) {
        return Optional.of(arrival);
      }
    }
    return Optional.empty();
  }

  private void expectRightAfterRestart(String whatWeDid, Optional<Arrival> during) {
    RevenueStore restarted = new RevenueStore(database);
    Optional<Position> checkpoint = restarted.checkpoint();
    deliverAll(
        LOG.stream()
            .filter(a -> checkpoint.isEmpty() || a.position.compareTo(checkpoint.get()) > 0)
            .toList(),
        restarted);

    String actual = restarted.revenue().toString();
    boolean less = restarted.revenue().values().stream().mapToLong(cents -> cents).sum() < 10495;
    String outcome =
        less
            ? "One order is missing and will stay missing. "
            : "One order was booked twice, and nothing will ever correct it. ";
    new Lesson(
            outcome
                + whatWeDid
                + during
                    .map(Arrival::inShort)
                    .orElse(", and your handle returned as if all were well")
                + ". After the restart the checkpoint was "
                + inShort(checkpoint)
                + ", and the store delivered what follows it.",
            IN_PRODUCTION,
            GAPS)
        .expect(REVENUE_OF_THE_LOG, actual);
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
