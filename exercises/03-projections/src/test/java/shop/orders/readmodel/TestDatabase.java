package shop.orders.readmodel;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** SQLite in a file. */
final class TestDatabase {
  private TestDatabase() {}

  static DataSource in(Path folder) {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SynchronousMode.OFF);
    config.setBusyTimeout(200);
    SQLiteDataSource database = new SQLiteDataSource(config);
    database.setUrl("jdbc:sqlite:" + folder.resolve("readmodel.db"));
    return database;
  }
}
