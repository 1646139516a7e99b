package workshop.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCheckTest {
  @TempDir private Path folder;

  @Test
  void a_database_that_opens_is_no_obstacle() {
    assertThat(SqliteCheck.obstacle("jdbc:sqlite::memory:")).isEmpty();
  }

  @Test
  void one_that_does_not_open_is_the_machines_fault_and_says_what_to_do() {
    assertThat(SqliteCheck.obstacle("jdbc:sqlite:" + folder.resolve("none/a.db")).orElseThrow())
        .startsWith("SQLite does not work on this machine (")
        .contains("-Dorg.sqlite.tmpdir");
  }
}
