package workshop.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import workshop.grader.course.Course;
import workshop.grader.course.FileEdit;
import workshop.grader.engine.EngineOptions;

class FrontPageTest {
  private final Course course = Course.around(Path.of(""));

  @Test
  void the_readme_says_what_the_course_says_today() throws IOException {
    FileEdit readme = FrontPage.edit(course, () -> Grader.open(course, EngineOptions.defaults()));

    assertThat(readme.before()).as("./workshop stubs --write").isEqualTo(readme.after());
  }
}
