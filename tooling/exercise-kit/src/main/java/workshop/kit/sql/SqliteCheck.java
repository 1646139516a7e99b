package workshop.kit.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import workshop.kit.store.StoreUnavailable;

/**
 * Whether SQLite works on this machine. Its native code is loaded with the first connection, which
 * the learner's code opens: a machine that refuses it must be found out before.
 */
final class SqliteCheck {
  private static final Optional<String> OBSTACLE = obstacle("jdbc:sqlite::memory:");

  private SqliteCheck() {}

  /**
   * Asked once a JVM.
   *
   * @throws StoreUnavailable when it does not; the message says what to do
   */
  static void mustWork() {
    OBSTACLE.ifPresent(
        reason -> {
          throw new StoreUnavailable(reason);
        });
  }

  static Optional<String> obstacle(String url) {
    try (Connection connection = DriverManager.getConnection(url)) {
      return connection.isValid(0) ? Optional.empty() : Optional.of(sentence("it does not answer"));
    } catch (SQLException | LinkageError refused) {
      return Optional.of(sentence(refused.getMessage()));
    }
  }

  private static String sentence(String reason) {
    return ("SQLite does not work on this machine (%s). Its native code must be allowed to run from"
            + " the folder %s: set -Dorg.sqlite.tmpdir to a folder where programs may run.")
        .formatted(
            reason, System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir")));
  }
}
