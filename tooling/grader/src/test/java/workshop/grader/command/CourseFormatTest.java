package workshop.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Authors only: what a learner writes is never looked at. */
class CourseFormatTest {
  @Test
  void every_file_that_authors_write_is_formatted() {
    Path course = Workspace.find().root();

    assertThat(new SourceFormat(course, List.of(Path.of(""))).unformatted())
        .as("./workshop format --write")
        .isEmpty();
  }
}
