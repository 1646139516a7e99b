package shop.orders.readmodel;

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
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import shop.orders.events.OrderEvent;
import shop.orders.fixtures.Enveloped;
import shop.orders.fixtures.OrderFacts;
import shop.orders.projection.Delivery;
import workshop.kit.faults.JdbcProxy;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

/** Delivers the same four events to a view, breaks one call to its database, and starts again. */
final class InterruptedRuns {
  static final OrderFacts ORDER = new OrderFacts("A-7f3a");
  static final OrderFacts ANOTHER = new OrderFacts("B-91bc");

  private static final List<Arrival> LOG =
      List.of(
          arrival(100, 0, ORDER.created()),
          arrival(250, 1, ORDER.confirmed()),
          arrival(300, 0, ANOTHER.createdFor("20.00")),
          arrival(480, 1, ANOTHER.confirmed()));

  /** Everything that the learner's code does with the database goes through it. */
  private final JdbcProxy proxy;

  /** Looks at the tables, past the learner's code. */
  private final Connection looking;

  private final Lesson lesson;

  /** The most that the learner's code took while it handled one event. */
  private int connectionsForAnEvent;

  InterruptedRuns(DataSource driver, DataSource database, Lesson lesson) throws SQLException {
    this.proxy = JdbcProxy.inFrontOf(driver);
    this.looking = database.getConnection();
    this.lesson = lesson;
    RevenueTables.create(looking);
  }

  void close() throws SQLException {
    proxy.restart();
    looking.close();
  }

  /** A run in which nothing goes wrong: which calls are there to try? */
  List<JdbcCall> callsOfTheLog() throws SQLException {
    clearTables();
    deliverTheLog();
    List<String> calls = proxy.calls();
    proxy.restart();
    return IntStream.range(0, calls.size())
        .mapToObj(i -> new JdbcCall(i + 1, calls.get(i)))
        .toList();
  }

  void deliverTheLog() {
    deliver(LOG);
  }

  void deliver(Arrival arrival) {
    deliver(List.of(arrival));
  }

  private void deliver(List<Arrival> arrivals) {
    RevenueStore store = new RevenueStore(proxy.dataSource());
    for (Arrival arrival : arrivals) {
      Outcome<Void> outcome = handle(arrival, store);
      lesson
          .shared("handle threw")
          .with("event", arrival.type())
          .with("position", arrival.at())
          .with("connections", connectionsForAnEvent)
          .when(connectionsForAnEvent > 1, "several connections")
          .value(outcome);
    }
  }

  /** Delivers the log until handle fails, as a subscription does. */
  Run interrupted(JdbcCall call, ObjIntConsumer<JdbcProxy> fault) throws SQLException {
    clearTables();
    fault.accept(proxy, call.number());
    RevenueStore store = new RevenueStore(proxy.dataSource());
    Arrival during = LOG.getLast();
    boolean returned = true;
    for (int i = 0; returned && i < LOG.size(); i++) {
      boolean callWasStillToCome = proxy.calls().size() < call.number();
      returned = handle(LOG.get(i), store).thrown().isEmpty();
      if (callWasStillToCome || !returned) {
        during = LOG.get(i);
      }
    }
    boolean autocommitCameOn = !returned && autocommitCameOn();
    int openConnections = openConnections();
    proxy.restart();
    return new Run(call, during, returned, autocommitCameOn, openConnections, checkpoint());
  }

  /** Interrupts it as {@link #interrupted}, and delivers what follows the checkpoint. */
  Restarted restarted(JdbcCall call, ObjIntConsumer<JdbcProxy> fault) throws SQLException {
    Run run = interrupted(call, fault);
    long checkpoint = run.checkpoint().orElse(0L);
    deliver(LOG.stream().filter(arrival -> arrival.at() > checkpoint).toList());
    proxy.restart();
    return new Restarted(run, revenue(), connectionsForAnEvent);
  }

  private Outcome<Void> handle(Arrival arrival, RevenueStore store) {
    int before = proxy.calls().size();
    Outcome<Void> outcome =
        Outcome.ofRunning(() -> store.handle(arrival.delivery(), arrival.position()));
    List<String> calls = proxy.calls();
    int taken = Collections.frequency(calls.subList(before, calls.size()), "getConnection");
    connectionsForAnEvent = Math.max(connectionsForAnEvent, taken);
    return outcome;
  }

  Map<LocalDate, Long> revenue() throws SQLException {
    return RevenueTables.revenue(looking);
  }

  Optional<Long> checkpoint() throws SQLException {
    return RevenueTables.checkpoint(looking).map(Position::getCommitUnsigned);
  }

  int openConnections() {
    return proxy.openConnections();
  }

  private boolean autocommitCameOn() {
    List<String> calls = proxy.calls();
    return !calls.isEmpty() && calls.getLast().equals("setAutoCommit(true)");
  }

  private void clearTables() throws SQLException {
    try (Statement statement = looking.createStatement()) {
      statement.execute("delete from order_total");
      statement.execute("delete from revenue_of_day");
      statement.execute("delete from checkpoint");
    }
  }

  static Arrival arrival(long position, long revision, OrderEvent event) {
    return new Arrival(new Delivery(Enveloped.first(event.orderId(), event), revision), position);
  }

  /** An event that the store delivers, and its place in the log. */
  record Arrival(Delivery delivery, long at) {
    Position position() {
      return new Position(at, at);
    }

    String type() {
      return delivery.envelope().eventType();
    }
  }

  /** A call to the database, numbered from 1. */
  record JdbcCall(int number, String text) {
    private static final int ENOUGH_TO_FIND_IT = 60;

    boolean isCommit() {
      return text.toLowerCase(Locale.ROOT).matches("(.*: )?commit");
    }

    String inShort() {
      return text.length() <= ENOUGH_TO_FIND_IT
          ? text
          : text.substring(0, ENOUGH_TO_FIND_IT).concat("…");
    }
  }

  /**
   * A run in which something went wrong.
   *
   * @param during the event that was on its way at that call
   * @param checkpoint as the broken program left it, and a restart finds it
   */
  record Run(
      JdbcCall call,
      Arrival during,
      boolean handleReturned,
      boolean autocommitCameOn,
      int openConnections,
      Optional<Long> checkpoint) {}

  /** What came of it after a restart. */
  record Restarted(Run run, Map<LocalDate, Long> revenue, int connections) {
    long cents() {
      return revenue.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
