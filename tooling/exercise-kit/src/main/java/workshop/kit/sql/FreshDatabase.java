package workshop.kit.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import workshop.kit.store.Setting;
import workshop.kit.store.StoreUnavailable;
import workshop.kit.store.Streams;

/**
 * A database that is empty at first and gone when it is closed.
 *
 * @param drop removes it
 */
public record FreshDatabase(DataSource dataSource, Runnable drop) implements AutoCloseable {
  private static final Setting POSTGRESQL =
      new Setting("workshop.readmodel.jdbc", "WORKSHOP_READMODEL_JDBC");

  /** Long enough for another thread's transaction, short enough for a verdict. */
  private static final int WAIT_FOR_A_LOCK_MILLIS = 250;

  /** In PostgreSQL where that is set, in SQLite otherwise. */
  public static FreshDatabase ofThisJvm() {
    return POSTGRESQL.ofThisJvm().map(FreshDatabase::schema).orElseGet(FreshDatabase::file);
  }

  @Override
  public void close() {
    drop.run();
  }

  private static FreshDatabase file() {
    SqliteCheck.mustWork();
    try {
      Path folder = Files.createTempDirectory("readmodel");
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(JournalMode.WAL);
      // Processes end in the tests; the machine does not. So no commit waits for the disk.
      config.setSynchronous(SynchronousMode.OFF);
      config.setBusyTimeout(WAIT_FOR_A_LOCK_MILLIS);
      SQLiteDataSource database = new SQLiteDataSource(config);
      database.setUrl("jdbc:sqlite:" + folder.resolve("readmodel.db"));
      return new FreshDatabase(database, () -> delete(folder));
    } catch (IOException noRoom) {
      throw new StoreUnavailable(
          "No file for the read model can be made in the folder for temporary files: "
              + noRoom.getMessage()
              + ".");
    }
  }

  /** A file that a learner's connection still holds open stays where it is: it is temporary. */
  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : innermostFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException stillOpen) {
      folder.toFile().deleteOnExit();
    }
  }

  private static FreshDatabase schema(Setting.Value url) {
    if (!url.text().startsWith("jdbc:postgresql:")) {
      throw new StoreUnavailable(
          "%s must begin with jdbc:postgresql:, or be unset for SQLite.".formatted(url.askedBy()));
    }
    String schema = new Streams().fresh("readmodel").name().replace('-', '_');
    PGSimpleDataSource everything = new PGSimpleDataSource();
    PGSimpleDataSource database = new PGSimpleDataSource();
    everything.setUrl(url.text());
    database.setUrl(url.text());
    database.setCurrentSchema(schema);
    run(everything, "create schema " + schema);
    return new FreshDatabase(database, () -> run(everything, "drop schema " + schema + " cascade"));
  }

  private static void run(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException unavailable) {
      throw new StoreUnavailable(
          ("PostgreSQL refuses \"%s\" (%s): start one with"
                  + " \"docker compose --profile readmodels up -d\", or unset %s for SQLite.")
              .formatted(sql, unavailable.getMessage().strip(), POSTGRESQL.variable()));
    }
  }
}
