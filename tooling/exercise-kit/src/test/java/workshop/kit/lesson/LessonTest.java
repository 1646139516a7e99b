package workshop.kit.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LessonTest {
  private static final String FILE = "lessons/1.1.md";

  @Test
  void a_lesson_without_a_rule_leaves_it_to_the_tests_name() {
    assertThat(failure(lesson("").with("name", "Paid")).rule()).isEmpty();
  }

  @Test
  void a_rule_is_filled_with_facts() {
    assertThat(failure(lesson("**Rule** {name} is read once").with("name", "Paid")).rule())
        .contains("Paid is read once");
  }

  @Test
  void a_subsection_has_the_rule_of_its_section_or_its_own() {
    Lesson lesson =
        lesson(
            """
            **Rule** each event is read once

            ### when late
            Late.

            ### then in order
            **Rule** the events come in order
            """);

    assertThat(failure(lesson.when(true, "late")).rule()).contains("each event is read once");
    assertThat(failure(lesson.then("in order")).rule()).contains("the events come in order");
  }

  @Test
  void jacksons_second_line_is_left_out() {
    Lesson lesson = lesson("**Expected** a value\n");
    Exception broken = new IllegalArgumentException("no country\n at [Source: UNKNOWN; byte 1]");

    assertThat(lesson.failure(broken).actualText())
        .isEqualTo("IllegalArgumentException: no country");
  }

  private static LessonFailure failure(Lesson lesson) {
    return lesson.failure("a", "b");
  }

  private static Lesson lesson(String more) {
    String file = "# 1.1\n\n## a_test\nIt is wrong.\n**Why** A.\n**Look at** B.\n" + more;
    return Lesson.of(LessonFile.of("1.1", holding(file)), "a_test");
  }

  private static ClassLoader holding(String file) {
    return new ClassLoader() {
      @Override
      public InputStream getResourceAsStream(String name) {
        return name.equals(FILE)
            ? new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))
            : null;
      }
    };
  }
}
