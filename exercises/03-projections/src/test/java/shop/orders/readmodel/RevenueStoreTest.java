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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.orders.events.OrderEvent;
import shop.orders.projection.Delivery;
import shop.orders.projection.Thrown;
import workshop.kit.Exercise;
import workshop.kit.Lesson;
import workshop.kit.LessonFailure;
import workshop.kit.ReadModel;
import workshop.kit.faults.JdbcProxy;
import workshop.kit.faults.ProcessCrashed;

@Exercise("3.3")
@ReadModel
class RevenueStoreTest {
  private static final String FOUND_LATE =
      " can do that, while health stays green and the lag is 0; only a rebuild finds it.";
  private static final String GAPS =
      "each gap between two lines of your code: what would a program find there that is started"
          + " again?";
  private static final String LEFT_OVER =
      "what the failed event had written already. Who says what becomes of it?";
  private static final String WITH_THAT_DRIVER =
      "With a driver whose close() commits what is still open, ";
  private static final String NOT_HEARD =
      "who hears of a call that failed. The next event comes as soon as handle has returned.";

  /** What the store delivers, in order. */
  private static final List<Arrival> LOG =
      List.of(
          arrival(100, 0, created("7f3a", "customer-7", "84.95")),
          arrival(250, 1, confirmed("7f3a")),
          arrival(300, 0, created("91bc", "customer-8", "20.00")),
          arrival(480, 1, confirmed("91bc")));

  private static final String REVENUE_OF_THE_LOG = "{2026-03-03=10495}";

  /** Everything that the learner's code does with the database goes through one of the two. */
  private final JdbcProxy proxy;

  private final JdbcProxy otherDriver;

  /** Looks at the tables, past the learner's code. */
  private final Connection looking;

  /** The most that the learner's code took while it handled one event. */
  private int connectionsForAnEvent;

  RevenueStoreTest(DataSource database) throws SQLException {
    this.proxy = JdbcProxy.inFrontOf(database);
    this.otherDriver = JdbcProxy.inFrontOf(CommitsAtClose.of(database));
    this.looking = database.getConnection();
    RevenueTables.create(looking);
  }

  @AfterEach
  void closeWhatIsOpen() throws SQLException {
    proxy.restart();
    otherDriver.restart();
    looking.close();
  }

  @Test
  void an_event_changes_the_revenue_and_moves_the_checkpoint() throws SQLException {
    deliverAll(LOG, proxy);
    deliverAll(List.of(arrival(600, 2, refunded("91bc", "7.50"))), proxy);

    new Lesson(
            "Two orders were confirmed on Tuesday, one of them partly refunded on Wednesday, and"
                + " the revenue in the database (in cents) says something else.",
            "In production accounting works with this table.",
            "what of your work had arrived in the database when handle returned")
        .expect("{2026-03-03=10495, 2026-03-04=-750}", RevenueTables.revenue(looking).toString());
    new Lesson(
            "All five events are in, and the checkpoint is not the position of the last one.",
            "In production the next start begins at the wrong place.",
            "which position you store")
        .expect("at 600", inShort(RevenueTables.checkpoint(looking)));
  }

  @Test
  void an_event_that_moves_no_money_moves_the_checkpoint() throws SQLException {
    deliverAll(LOG, proxy);
    deliverAll(List.of(arrival(700, 2, shipped("7f3a"))), proxy);

    new Lesson(
            "An order was shipped. That moves no money, and it did not move the checkpoint either.",
            "In production a reader of rare events reads the same thousands again at each start.",
            "which events the checkpoint is about")
        .expect("at 700", inShort(RevenueTables.checkpoint(looking)));
  }

  @Test
  void wherever_the_program_is_stopped_the_revenue_is_right_after_a_restart() throws SQLException {
    List<String> calls = callsOfTheWholeLog(proxy);
    for (int call = 1; call <= calls.size(); call++) {
      proxy.crashBefore(call);
      deliverAndRestart(
          proxy,
          "We stopped your program just before " + quoted(calls, call),
          "In production every deployment" + FOUND_LATE,
          GAPS);
    }
    proxy.crashAfter(calls.size());
    deliverAndRestart(
        proxy,
        "We stopped your program after " + quoted(calls, calls.size()),
        "In production every deployment" + FOUND_LATE,
        GAPS);
  }

  @Test
  void whichever_call_fails_the_revenue_is_right_after_a_restart() throws SQLException {
    List<String> calls = callsOfTheWholeLog(otherDriver);
    for (int call = 1; call <= calls.size(); call++) {
      otherDriver.failAt(call);
      try {
        deliverAndRestart(
            otherDriver,
            WITH_THAT_DRIVER + quoted(calls, call) + " failed",
            "In production the driver is another one from the day on which somebody changes the"
                + " database.",
            LEFT_OVER);
      } catch (LessonFailure withThatDriver) {
        // What is wrong with every driver is told without one.
        proxy.failAt(call);
        deliverAndRestart(
            proxy,
            "The connection broke at " + quoted(calls, call),
            "In production every full disk" + FOUND_LATE,
            LEFT_OVER);
        throw withThatDriver;
      }
    }
  }

  @Test
  void a_call_that_fails_with_an_unchecked_exception_is_a_failed_call() throws SQLException {
    List<String> calls = callsOfTheWholeLog(otherDriver);
    letEachFail(
        calls,
        otherDriver::failUncheckedAt,
        "an unchecked exception",
        "In production there is a pool between your code and the driver, which throws exceptions of"
            + " its own; and an amount that fits into no column throws one as well.");
    letEachFail(
        calls,
        otherDriver::failWithErrorAt,
        "an Error, which is no Exception",
        "In production one deployment lacks a class of the driver, and the memory of another is at"
            + " its end in the middle of an event.");
  }

  @Test
  void when_the_commit_fails_nothing_of_the_event_stays() throws SQLException {
    List<String> calls = callsOfTheWholeLog(otherDriver);
    for (int call = 1; call <= calls.size(); call++) {
      if (!isCommit(calls.get(call - 1))) {
        continue;
      }
      clearTables();
      otherDriver.failAt(call);
      Optional<Arrival> during = firstFailure(otherDriver);
      otherDriver.restart();
      if (during.isEmpty()) {
        continue; // It was done after all, or nobody was told; the revenue says which.
      }

      Optional<Position> checkpoint = RevenueTables.checkpoint(looking);
      new Lesson(
              WITH_THAT_DRIVER
                  + quoted(calls, call)
                  + " failed"
                  + during.get().inShort()
                  + ". handle threw, and the whole event is in the database all the same.",
              "In production whoever is told that an event is not in hands it on once more, and"
                  + " the revenue has it twice.",
              "which of your calls may fail without anybody taking back what was written before")
          .expect(
              !checkpoint.equals(Optional.of(during.get().position)),
              "nothing of the event",
              "the event, and the checkpoint " + inShort(checkpoint));
    }
  }

  @Test
  void when_the_rollback_fails_as_well_handle_does_not_return_as_if_it_had_worked()
      throws SQLException {
    List<String> calls = callsOfTheWholeLog(proxy);
    for (int call = 1; call <= calls.size(); call++) {
      proxy.failAt(call, 2);
      deliverAndRestart(
          proxy,
          "The connection broke at " + quoted(calls, call) + ", and so did the next call",
          "In production a connection that is gone is gone for the rollback too: that is when"
              + " most of them fail.",
          "what handle tells its caller when tidying up does not work either");
    }
  }

  @Test
  void connections_are_given_back() {
    deliverAll(LOG, proxy);
    String afterwards = proxy.openConnections() + " when all was well";
    boolean left = proxy.openConnections() > 0;
    List<String> calls = proxy.calls();
    for (int call = 1; call <= calls.size() && !left; call++) {
      proxy.restart();
      proxy.failAt(call);
      firstFailure(proxy);
      left = proxy.openConnections() > 0;
      afterwards = "%d when %s had failed".formatted(proxy.openConnections(), quoted(calls, call));
    }

    new Lesson(
            "Your code takes connections and does not give them back.",
            "In production the pool is empty after a few minutes, or after a few failures, and the"
                + " whole program stands.",
            "who closes what you open, also when something fails in between")
        .expect(!left, "no open connection", afterwards);
  }

  /** A run in which nothing goes wrong: which calls are there to try? */
  private List<String> callsOfTheWholeLog(JdbcProxy proxy) {
    deliverAll(LOG, proxy);
    List<String> calls = proxy.calls();
    proxy.restart();
    return calls;
  }

  /** Delivers the log until handle fails, as a subscription does, and says during which event. */
  private Optional<Arrival> firstFailure(JdbcProxy proxy) {
    RevenueStore store = new RevenueStore(proxy.dataSource());
    for (Arrival arrival : LOG) {
      try {
        give(arrival, store, proxy);
      } catch (ProcessCrashed | NoClassDefFoundError | RuntimeException e) {
        return Optional.of(arrival);
      }
    }
    return Optional.empty();
  }

  private void letEachFail(List<String> calls, IntConsumer failAt, String with, String inProduction)
      throws SQLException {
    for (int call = 1; call <= calls.size(); call++) {
      failAt.accept(call);
      deliverAndRestart(
          otherDriver,
          WITH_THAT_DRIVER + quoted(calls, call) + " failed with " + with,
          inProduction,
          LEFT_OVER);
    }
  }

  private void deliverAndRestart(
      JdbcProxy proxy, String whatWeDid, String inProduction, String lookAt) throws SQLException {
    clearTables();
    Optional<Arrival> during = firstFailure(proxy);
    String switchedOn =
        during.isPresent() && proxy.calls().getLast().equals("setAutoCommit(true)")
            ? " (Your code switched autocommit on again. That commits what is still open.)"
            : "";
    proxy.restart();

    Optional<Position> checkpoint = RevenueTables.checkpoint(looking);
    deliverAll(
        LOG.stream()
            .filter(a -> checkpoint.isEmpty() || a.position.compareTo(checkpoint.get()) > 0)
            .toList(),
        proxy);
    proxy.restart();

    Map<LocalDate, Long> revenue = RevenueTables.revenue(looking);
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
                + ", and the store delivered what follows it."
                + connectionsForAnEvent(),
            inProduction,
            (during.isEmpty() && less ? NOT_HEARD : lookAt) + switchedOn)
        .expect(REVENUE_OF_THE_LOG, revenue.toString());
  }

  private void deliverAll(List<Arrival> arrivals, JdbcProxy proxy) {
    RevenueStore store = new RevenueStore(proxy.dataSource());
    for (Arrival arrival : arrivals) {
      try {
        give(arrival, store, proxy);
      } catch (RuntimeException e) {
        throw new Lesson(
                "Nothing was wrong with the database, and handle threw "
                    + Thrown.inShort(e)
                    + arrival.inShort()
                    + "."
                    + connectionsForAnEvent(),
                "In production this read model does not get beyond this event.",
                "which connections are open at the same time, and in which state each of them is")
            .failure("no exception", Thrown.inShort(e));
      }
    }
  }

  private void give(Arrival arrival, RevenueStore store, JdbcProxy proxy) {
    int before = proxy.calls().size();
    try {
      store.handle(arrival.delivery, arrival.position);
    } finally {
      List<String> calls = proxy.calls();
      int taken = Collections.frequency(calls.subList(before, calls.size()), "getConnection");
      connectionsForAnEvent = Math.max(connectionsForAnEvent, taken);
    }
  }

  private String connectionsForAnEvent() {
    return connectionsForAnEvent > 1
        ? " Your code took %d connections for one event.".formatted(connectionsForAnEvent)
        : "";
  }

  private void clearTables() throws SQLException {
    try (Statement statement = looking.createStatement()) {
      for (String table : List.of("order_total", "revenue_of_day", "checkpoint")) {
        statement.execute("delete from " + table);
      }
    }
  }

  private static String inShort(Optional<Position> checkpoint) {
    return checkpoint.map(position -> "at " + position.getCommitUnsigned()).orElse("not there");
  }

  private static boolean isCommit(String call) {
    return call.toLowerCase(Locale.ROOT).matches("(.*: )?commit");
  }

  /** Enough of a statement to find it. */
  private static String quoted(List<String> calls, int number) {
    String call = calls.get(number - 1);
    return "“" + (call.length() <= 60 ? call : call.substring(0, 60) + "…") + "”";
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
