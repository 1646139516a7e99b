package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.kit.Track;

class LessonOrderTest {
  @TempDir Path root;

  @Test
  void the_section_that_stands_first_is_shown_first() {
    ModuleFiles module = module();
    module.lessons("1.1", "# 1.1\n\n## c\n### then a\n## shared by some\n## a\nIt is wrong.\n");

    assertThat(exercise(module).tests()).containsExactly("c", "a", "b", "d");
  }

  @Test
  void without_lessons_the_test_class_decides() {
    assertThat(exercise(module()).tests()).containsExactly("a", "b", "c", "d");
  }

  private ModuleFiles module() {
    return new ModuleFiles(root, "01-orders", "Orders")
        .exercise("1.1", "The order", Track.CORE, 10, 10)
        .emptyTests("OrderTest", "1.1", "a", "b", "c", "d");
  }

  private static CourseExercise exercise(ModuleFiles module) {
    return module.module().exercises().getFirst();
  }
}
