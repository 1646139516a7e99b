package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerFilesTest {
  private static final String FILE = "exercises/01-orders/src/main/java/shop/Order.java";

  @TempDir private Path root;
  private CourseFixture course;

  @BeforeEach
  void a_learner_who_has_solved_both_and_written_a_helper() {
    course = new CourseFixture(root);
    course.write(
        FILE,
        """
        package shop;

        import java.util.List;

        class Order {
          int total(List<Integer> items) {
            // region 1.1 add the items up
            return sum(items);
            // endregion
          }

          String name() {
            // region 1.2 name it
            return "mine";
            // endregion
          }

          private static int sum(List<Integer> items) {
            return 0;
          }
        }
        """);
  }

  @Test
  void a_file_that_is_not_utf_8_is_utf_8_after_a_reset() throws IOException {
    Path file = root.resolve(FILE);
    String latin = Files.readString(file).replace("\"mine\"", "\"d\u00e9j\u00e0\"");
    Files.writeString(file, latin, StandardCharsets.ISO_8859_1);

    FileEdit edit = files().reset(course.exercise("1.1")).getFirst();

    assertThat(edit.after()).contains("return \"d\u00e9j\u00e0\";").doesNotContain("sum(items);");
  }

  @Test
  void reset_empties_one_exercise_and_leaves_the_rest_of_the_file() {
    FileEdit edit = files().reset(course.exercise("1.1")).getFirst();

    assertThat(edit.wholeFile()).isFalse();
    assertThat(edit.path()).isEqualTo(root.resolve(FILE));
    assertThat(edit.before()).isEqualTo(course.read(FILE));
    assertThat(edit.after())
        .isEqualTo(
            course
                .read(FILE)
                .replace("return sum(items);", "throw new Todo(\"1.1\", \"add the items up\");")
                .replace("util.List;\n", "util.List;\nimport workshop.todo.Todo;\n"));
  }

  @Test
  void skip_puts_the_models_region_in_place() {
    FileEdit edit = files().skip(course.exercise("1.2")).getFirst();

    assertThat(edit.wholeFile()).isFalse();
    assertThat(edit.after()).contains("return \"order\";", "return sum(items);");
  }

  @Test
  void without_markers_the_whole_file_is_replaced() {
    course.replace(FILE, "    // region 1.1 add the items up\n", "");

    FileEdit edit = files().reset(course.exercise("1.1")).getFirst();

    assertThat(edit.wholeFile()).isTrue();
    assertThat(edit.after()).isEqualTo(Stubs.generate(course.module()).get("shop/Order.java"));
  }

  @Test
  void a_file_that_was_deleted_is_written_again() {
    course.delete(FILE);

    FileEdit edit = files().reset(course.exercise("1.1")).getFirst();

    assertThat(edit.before()).isEmpty();
    assertThat(edit.wholeFile()).isFalse();
    assertThat(edit.after()).contains("throw new Todo(\"1.1\"");
  }

  @Test
  void what_is_a_stub_already_needs_no_edit() {
    course.write(FILE, Stubs.generate(course.module()).get("shop/Order.java"));

    assertThat(files().reset(course.exercise("1.1"))).isEmpty();
  }

  @Test
  void yours_stands_beside_the_models() {
    List<LearnerFiles.Comparison> comparisons = files().compare(course.exercise("1.2"));

    assertThat(comparisons).hasSize(1);
    assertThat(comparisons.getFirst().model().body()).containsExactly("    return \"order\";");
    assertThat(comparisons.getFirst().yours().orElseThrow().body())
        .containsExactly("    return \"mine\";");
  }

  private LearnerFiles files() {
    return new LearnerFiles(course.module());
  }
}
