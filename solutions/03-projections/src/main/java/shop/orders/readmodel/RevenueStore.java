package shop.orders.readmodel;

import com.eventstore.dbclient.Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import shop.orders.projection.ReceivedEvent;

/** The revenue of each day in a SQL database, with the checkpoint beside it. */
public final class RevenueStore implements Projector {
  private final DataSource database;

  public RevenueStore(DataSource database) {
    this.database = database;
  }

  /** Creates the tables that do not exist yet. */
  public void createTables() {
    try (Connection connection = database.getConnection()) {
      RevenueTables.create(connection);
    } catch (SQLException e) {
      throw new ReadModelFailed(e);
    }
  }

  @Override
  public Optional<Position> checkpoint() {
    try (Connection connection = database.getConnection()) {
      return RevenueTables.checkpoint(connection);
    } catch (SQLException e) {
      throw new ReadModelFailed(e);
    }
  }

  @Override
  public void handle(ReceivedEvent received, Position position) {
    try {
      store(received, position);
    } catch (SQLException e) {
      throw new ReadModelFailed(e);
    }
  }

  /** The revenue of each day that has one, in cents. */
  public Map<LocalDate, Long> revenue() {
    try (Connection connection = database.getConnection()) {
      return RevenueTables.revenue(connection);
    } catch (SQLException e) {
      throw new ReadModelFailed(e);
    }
  }

  private void store(ReceivedEvent received, Position position) throws SQLException {
    // region 3.3 store the rows and the checkpoint of an event in one transaction
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        // false: another instance has stored this event, so there is nothing left to book.
        if (RevenueTables.advanceCheckpoint(connection, position)) {
          RevenueTables.book(connection, received);
        }
        connection.commit();
      } catch (Throwable e) {
        // close() is no rollback: some drivers commit an open transaction there.
        try {
          connection.rollback();
        } catch (SQLException alsoFailed) {
          e.addSuppressed(alsoFailed);
        }
        throw e;
      }
    }
    // endregion
  }
}
