// does: says begin, commit and rollback in SQL instead of through JDBC
import java.sql.Statement;

    // region 3.3 store what the event changes together with its position
    try (Connection connection = database.getConnection();
        Statement transaction = connection.createStatement()) {
      transaction.execute("begin");
      try {
        RevenueTables.book(connection, delivery);
        RevenueTables.saveCheckpoint(connection, position);
        transaction.execute("commit");
      } catch (Throwable e) {
        transaction.execute("rollback");
        throw e;
      }
    }
    // endregion
