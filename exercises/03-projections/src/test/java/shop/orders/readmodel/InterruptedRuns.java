package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import shop.orders.events.OrderEvent;
import shop.orders.fixtures.Enveloped;
import shop.orders.fixtures.OrderFacts;
import shop.orders.projection.ReceivedEvent;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.sql.JdbcProxy;

/** Delivers the same four events to a view, interrupts one call to its database, and restarts. */
final class InterruptedRuns {
  static final OrderFacts ORDER = new OrderFacts("A-7f3a");
  static final OrderFacts ANOTHER = new OrderFacts("B-91bc");

  private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");

  private static final List<Arrival> LOG =
      List.of(
          arrival(100, 0, ORDER.created()),
          arrival(250, 1, ORDER.confirmed()),
          arrival(300, 0, ANOTHER.createdFor("20.00")),
          arrival(480, 1, ANOTHER.confirmed()));

  /** Before the first event, and after each one. */
  private static final List<Stored> STORED =
      List.of(
          new Stored(Map.of(), 0),
          new Stored(Map.of(), 100),
          new Stored(Map.of(TUESDAY, 8430L), 250),
          new Stored(Map.of(TUESDAY, 8430L), 300),
          new Stored(Map.of(TUESDAY, 10430L), 480));

  static final Stored WHOLE_LOG = STORED.getLast();

  /** The learner's code reaches the database through it. */
  private final JdbcProxy proxy;

  /** Reads the tables without the learner's code. */
  private final Connection reading;

  private final Lesson lesson;

  /** The most that the learner's code opened for one event. */
  private int connectionsForAnEvent;

  InterruptedRuns(DataSource driver, DataSource database, Lesson lesson) throws SQLException {
    this.proxy = JdbcProxy.inFrontOf(driver);
    this.reading = database.getConnection();
    this.lesson = lesson;
    RevenueTables.create(reading);
  }

  void close() throws SQLException {
    proxy.restart();
    reading.close();
  }

  /** The calls of a run without a fault. */
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
          .shared("store threw")
          .with("event", arrival.type())
          .with("position", arrival.at())
          .with("connections", connectionsForAnEvent)
          .when(connectionsForAnEvent > 1, "several connections")
          .value(outcome);
    }
  }

  /** Delivers the log until the call with the fault is over. */
  Run interrupted(JdbcCall call, ObjIntConsumer<JdbcProxy> fault) throws SQLException {
    clearTables();
    fault.accept(proxy, call.number());
    RevenueStore store = new RevenueStore(proxy.dataSource());
    int event = -1;
    boolean returned = true;
    while (returned && proxy.calls().size() < call.number() && event + 1 < LOG.size()) {
      event++;
      returned = handle(LOG.get(event), store).thrown().isEmpty();
    }
    boolean autocommitCameOn = !returned && autocommitCameOn();
    int openConnections = proxy.openConnections();
    proxy.restart();
    return new Run(
        call,
        LOG.get(event),
        returned,
        autocommitCameOn,
        openConnections,
        STORED.get(event),
        STORED.get(event + 1),
        stored());
  }

  /** Delivers the events after the checkpoint, to a new program. */
  Stored restartAfter(Run run) throws SQLException {
    deliver(LOG.stream().filter(arrival -> arrival.at() > run.stored().checkpoint()).toList());
    proxy.restart();
    return stored();
  }

  private Outcome<Void> handle(Arrival arrival, RevenueStore store) {
    int before = proxy.calls().size();
    Outcome<Void> outcome =
        Outcome.ofRunning(() -> store.handle(arrival.received(), arrival.position()));
    List<String> calls = proxy.calls();
    int opened = Collections.frequency(calls.subList(before, calls.size()), "getConnection");
    connectionsForAnEvent = Math.max(connectionsForAnEvent, opened);
    return outcome;
  }

  /** What the database holds now. */
  Stored stored() throws SQLException {
    long checkpoint = RevenueTables.checkpoint(reading).map(Position::getCommitUnsigned).orElse(0L);
    return new Stored(RevenueTables.revenue(reading), checkpoint);
  }

  int openConnections() {
    return proxy.openConnections();
  }

  private boolean autocommitCameOn() {
    List<String> calls = proxy.calls();
    return !calls.isEmpty() && calls.getLast().equals("setAutoCommit(true)");
  }

  private void clearTables() throws SQLException {
    try (Statement statement = reading.createStatement()) {
      statement.execute("delete from order_total");
      statement.execute("delete from revenue_of_day");
      statement.execute("delete from checkpoint");
    }
  }

  static Arrival arrival(long position, long revision, OrderEvent event) {
    return new Arrival(
        new ReceivedEvent(Enveloped.first(event.orderId(), event), revision), position);
  }

  /** An event that the store delivers, and its position in the log. */
  record Arrival(ReceivedEvent received, long at) {
    Position position() {
      return new Position(at, at);
    }

    String type() {
      return received.envelope().eventType();
    }
  }

  /** A call to the database, numbered from 1. */
  record JdbcCall(int number, String text) {
    private static final int ENOUGH_TO_FIND_IT = 60;

    boolean isCommit() {
      return text.toLowerCase(Locale.ROOT).matches("(.*: )?commit");
    }

    String inShort() {
      String withoutColumns = text.replaceFirst("(?s) \\(.*", " …");
      return withoutColumns.length() <= ENOUGH_TO_FIND_IT
          ? withoutColumns
          : withoutColumns.substring(0, ENOUGH_TO_FIND_IT).concat("…");
    }
  }

  /**
   * What the database holds.
   *
   * @param checkpoint 0 if there is none
   */
  record Stored(Map<LocalDate, Long> revenue, long checkpoint) {
    long cents() {
      return revenue.values().stream().mapToLong(Long::longValue).sum();
    }

    /** With its amounts in euros. */
    Shown shown() {
      List<String> days =
          revenue.entrySet().stream()
              .map(day -> "%s on %s".formatted(euros(day.getValue()), day.getKey()))
              .sorted()
              .toList();
      return new Shown(days, checkpoint);
    }

    private static BigDecimal euros(long cents) {
      return BigDecimal.valueOf(cents, 2);
    }
  }

  /** The same, as people read it. */
  record Shown(List<String> revenue, long checkpoint) {}

  /**
   * A run with a fault.
   *
   * @param during the event that was handled when the fault came
   * @param before what the database holds before this event
   * @param after what it holds when this event is stored
   * @param stored what it holds now
   */
  record Run(
      JdbcCall call,
      Arrival during,
      boolean returned,
      boolean autocommitCameOn,
      int openConnections,
      Stored before,
      Stored after,
      Stored stored) {
    boolean isHidden() {
      return returned && stored.equals(before);
    }

    boolean isWhole() {
      return stored.equals(before) || stored.equals(after);
    }

    boolean checkpointIsAhead() {
      return stored.checkpoint() == after.checkpoint();
    }
  }
}
