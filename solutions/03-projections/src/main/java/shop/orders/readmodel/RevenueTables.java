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
 * The SQL of the revenue: plain statements on a connection that the caller opens, commits and
 * closes.
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

  /** Adds the revenue of this event to its day. Called twice, it adds twice. */
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
      default -> {} // Changes no revenue.
    }
  }

  /**
   * Moves the checkpoint forward to this position.
   *
   * @return whether the checkpoint has moved; {@code false} if it is at this position already, or
   *     at a later one: then no row has changed
   */
  static boolean advanceCheckpoint(Connection connection, Position position) throws SQLException {
    int changedRows =
        update(
            connection,
            "insert into checkpoint (view_name, commit_position, prepare_position)"
                + " values ('revenue', ?, ?)"
                + " on conflict (view_name) do update set"
                + " commit_position = excluded.commit_position,"
                + " prepare_position = excluded.prepare_position"
                + " where (checkpoint.commit_position, checkpoint.prepare_position)"
                + " < (excluded.commit_position, excluded.prepare_position)",
            position.getCommitUnsigned(),
            position.getPrepareUnsigned());
    return changedRows == 1;
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

  private static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
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
