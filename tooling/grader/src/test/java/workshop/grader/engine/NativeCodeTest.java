package workshop.grader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCodeTest {
  @TempDir private Path folder;
  private Properties before;

  @BeforeEach
  void remember() {
    before = (Properties) System.getProperties().clone();
  }

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  @Test
  void workers_unpack_it_into_the_folder_that_was_chosen() {
    NativeCode.keepIn(folder.resolve("native"));

    assertThat(NativeCode.flags())
        .contains("-Dorg.sqlite.tmpdir=" + folder.resolve("native"))
        .allMatch(flag -> flag.endsWith("=" + folder.resolve("native")));
    assertThat(folder.resolve("native")).isDirectory();
  }

  @Test
  void what_the_user_has_set_stays() {
    System.setProperty("org.sqlite.tmpdir", "/of/the/user");

    NativeCode.keepIn(folder);

    assertThat(NativeCode.flags()).contains("-Dorg.sqlite.tmpdir=/of/the/user");
  }

  @Test
  void what_a_stopped_worker_left_behind_is_deleted_later() throws IOException {
    Path old = Files.createFile(folder.resolve("old.so"));
    Path used = Files.createFile(folder.resolve("used.so"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));

    NativeCode.keepIn(folder);

    assertThat(folder).isDirectoryContaining(used::equals).isDirectoryNotContaining(old::equals);
  }
}
