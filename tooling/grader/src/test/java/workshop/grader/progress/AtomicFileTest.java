package workshop.grader.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path folder;

  @Test
  void it_is_new_text_in_the_place_of_the_old_and_nothing_beside_it() throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), "old");

    AtomicFile.write(file, "new");

    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryContaining(file::equals);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void a_file_keeps_its_rights() throws IOException {
    Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rw-rw-r--");
    Path file = Files.writeString(folder.resolve("A.java"), "old");
    Files.setPosixFilePermissions(file, rights);

    AtomicFile.write(file, "new");

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(rights);
  }

  @Test
  void a_new_file_has_the_rights_of_any_new_file() throws IOException {
    AtomicFile.write(folder.resolve("more/A.java"), "new");

    Path usual = Files.createFile(folder.resolve("usual"));
    assertThat(Files.getPosixFilePermissions(folder.resolve("more/A.java")))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void a_link_stays_a_link_and_its_target_is_written() throws IOException {
    Path target = Files.writeString(folder.resolve("elsewhere.java"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("A.java"), target);

    AtomicFile.write(link, "new");

    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("new");
  }

  @Test
  void a_failure_names_the_file_and_leaves_nothing_beside_it() {
    Path tooLong = folder.resolve("a".repeat(250));

    assertThatThrownBy(() -> AtomicFile.write(tooLong, "new"))
        .isInstanceOf(FileSystemException.class)
        .hasMessageStartingWith(tooLong + ": ");
    assertThat(folder).isEmptyDirectory();
  }
}
