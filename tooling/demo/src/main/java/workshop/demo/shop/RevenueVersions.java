package workshop.demo.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import shop.orders.readmodel.Projector;
import shop.orders.readmodel.ReadModelFailed;
import shop.orders.readmodel.RevenueStore;
import shop.orders.readmodel.ViewVersions;

/** The versions of the revenue view: an SQLite file for each. */
final class RevenueVersions implements ViewVersions {
  private final Path folder;
  private final Map<String, RevenueStore> stores = new HashMap<>();
  private volatile String live = "v1";

  /**
   * @param folder of the files; it exists
   */
  RevenueVersions(Path folder) {
    this.folder = folder;
    create(live);
  }

  /** The name of the live version. */
  String name() {
    return live;
  }

  @Override
  public RevenueStore live() {
    return stores.get(live);
  }

  @Override
  public Projector create(String version) {
    if (stores.containsKey(version)) {
      throw new IllegalStateException(version + " is there already");
    }
    RevenueStore store = new RevenueStore(database(version));
    store.createTables();
    stores.put(version, store);
    return store;
  }

  @Override
  public void makeLive(String version) {
    live = version;
  }

  @Override
  public void clear(Projector projector) {
    stores.entrySet().stream()
        .filter(entry -> entry.getValue() == projector)
        .map(Map.Entry::getKey)
        .toList()
        .forEach(this::delete);
  }

  private void delete(String version) {
    stores.remove(version);
    try {
      Files.deleteIfExists(file(version));
    } catch (IOException inUse) {
      throw new UncheckedIOException(inUse);
    }
  }

  /** Deletes the checkpoint of the live version, as an engineer does who wants to help. */
  void deleteCheckpoint() {
    try (Connection connection = database(live).getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from checkpoint");
    } catch (SQLException failed) {
      throw new ReadModelFailed(failed);
    }
  }

  private DataSource database(String version) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.OFF); // The store in memory does not outlive the machine.
    config.setBusyTimeout(2_000);
    SQLiteDataSource database = new SQLiteDataSource(config);
    database.setUrl("jdbc:sqlite:" + file(version));
    return database;
  }

  private Path file(String version) {
    return folder.resolve("revenue-" + version + ".db");
  }
}
