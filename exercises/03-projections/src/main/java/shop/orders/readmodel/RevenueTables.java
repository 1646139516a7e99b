package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderEvent.OrderRefunded;
import shop.orders.projection.ReceivedEvent;

/**
 * The SQL of the revenue: plain statements on a connection that somebody else opens, commits and
 * closes. Nothing in here knows whether an event has been booked before.
 */
final class RevenueTables {
  private RevenueTables() {}

  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists order_total"
              + " (order_id varchar(80) primary key, cents bigint not null)");
      statement.execute(
          "create table if not exists revenue_of_day"
              + " (day varchar(10) primary key, cents bigint not null)");
      statement.execute(
          "create table if not exists checkpoint"
              + " (view_name varchar(80) primary key,"
              + " commit_position bigint not null, prepare_position bigint not null)");
    }
  }

  /** Adds what this event brings or takes to its day. Called twice, it adds twice. */
  static void book(Connection connection, ReceivedEvent received) throws SQLException {
    switch (received.event()) {
      case OrderCreated created ->
          update(
              connection,
              "insert into order_total (order_id, cents) values (?, ?)"
                  + " on conflict (order_id) do update set cents = excluded.cents",
              created.orderId(),
              cents(created.totalAmount()));
      case OrderConfirmed confirmed ->
          update(
              connection,
              "insert into revenue_of_day (day, cents)"
                  + " select ?, cents from order_total where order_id = ?"
                  + " on conflict (day) do update"
                  + " set cents = revenue_of_day.cents + excluded.cents",
              dayOf(confirmed.confirmedAt()),
              confirmed.orderId());
      case OrderRefunded refunded ->
          update(
              connection,
              "insert into revenue_of_day (day, cents) values (?, ?)"
                  + " on conflict (day) do update"
                  + " set cents = revenue_of_day.cents + excluded.cents",
              dayOf(refunded.refundedAt()),
              -cents(refunded.amount()));
      default -> {} // Moves no money.
    }
  }

  /** Replaces the checkpoint. */
  static void saveCheckpoint(Connection connection, Position position) throws SQLException {
    update(
        connection,
        "insert into checkpoint (view_name, commit_position, prepare_position)"
            + " values ('revenue', ?, ?)"
            + " on conflict (view_name) do update set commit_position = excluded.commit_position,"
            + " prepare_position = excluded.prepare_position",
        position.getCommitUnsigned(),
        position.getPrepareUnsigned());
  }

  static Optional<Position> checkpoint(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select commit_position, prepare_position from checkpoint"
                    + " where view_name = 'revenue'")) {
      return row.next()
          ? Optional.of(new Position(row.getLong(1), row.getLong(2)))
          : Optional.empty();
    }
  }

  static Map<LocalDate, Long> revenue(Connection connection) throws SQLException {
    Map<LocalDate, Long> cents = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select day, cents from revenue_of_day")) {
      while (row.next()) {
        cents.put(LocalDate.parse(row.getString(1)), row.getLong(2));
      }
    }
    return cents;
  }

  private static void update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }

  /** A whole number: not every database has exact decimals. */
  private static long cents(Money money) {
    return money.amount().unscaledValue().longValueExact();
  }

  private static String dayOf(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
  }
}
