package workshop.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFormatTest {
  @TempDir private Path root;

  @Test
  void what_is_not_formatted_is_found_and_formatted() throws IOException {
    Path ugly = write("tooling/kit/src/main/java/A.java", "class A{int a;}");

    assertThat(format().unformatted()).containsExactly(root.relativize(ugly));
    assertThat(format().format()).containsExactly(root.relativize(ugly));
    assertThat(ugly).hasContent("class A {\n  int a;\n}\n");
    assertThat(format().unformatted()).isEmpty();
  }

  @Test
  void learners_files_and_builds_are_left_alone() throws IOException {
    write("exercises/01-facts/src/main/java/A.java", "class A{}");
    write("tooling/kit/target/A.java", "class A{}");

    assertThat(format().unformatted()).isEmpty();
  }

  @Test
  void graded_tests_are_the_authors() throws IOException {
    Path test = write("exercises/01-facts/src/test/java/ATest.java", "class ATest{}");

    assertThat(format().unformatted()).containsExactly(root.relativize(test));
  }

  private SourceFormat format() {
    return new SourceFormat(root, List.of(Path.of("")));
  }

  private Path write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }
}
