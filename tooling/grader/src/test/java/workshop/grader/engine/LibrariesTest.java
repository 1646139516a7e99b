package workshop.grader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {
  @TempDir private Path moved;

  @Test
  void they_are_where_the_class_path_says_though_their_classes_came_from_elsewhere()
      throws IOException {
    Libraries before = Libraries.ofThisJvm();
    List<Path> after = new ArrayList<>();
    for (Path library : before.learner()) {
      after.add(copy(library));
    }

    assertThat(Libraries.of(Libraries.classPath(after)).learner()).isEqualTo(after);
  }

  /** In Maven and in an IDE some are folders. */
  private Path copy(Path library) throws IOException {
    Path copy = moved.resolve(Integer.toString(library.hashCode())).resolve(library.getFileName());
    try (var files = Files.walk(library)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(library.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    return copy;
  }
}
