package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseCheckTest {
  private static final String README = "exercises/01-orders/README.md";
  private static final String HINTS = "exercises/01-orders/hints.md";
  private static final String TEST = "exercises/01-orders/src/test/java/shop/NameTest.java";

  @TempDir private Path root;
  private CourseFixture course;

  @BeforeEach
  void a_complete_course() {
    course = new CourseFixture(root);
  }

  @Test
  void a_complete_course_has_no_problems() {
    assertThat(CourseCheck.problems(course.course())).isEmpty();
  }

  @Test
  void a_heading_that_is_not_the_title_is_seen() {
    course.replace(README, "## 1.2 The name", "## 1.2 A name");

    finds("headings and exercises disagree: missing [1.2 The name], unknown [1.2 A name]");
  }

  @Test
  void a_missing_table_row_is_seen() {
    course.replace(README, "| The name | 5 |", "| The name | 7 |");

    finds("no row of its table says '[1.2] | The name | 5 | core'");
  }

  @Test
  void a_brief_without_its_afterword_is_seen() {
    course.replace(README, "Named.", "");

    finds("'### After it passes' of 1.2 is missing or empty");
  }

  @Test
  void a_link_to_nowhere_is_seen() {
    course.replace(README, "src/main/java/shop/Order.java", "src/main/java/shop/Orders.java");

    finds("the link to src/main/java/shop/Orders.java leads nowhere");
  }

  @Test
  void a_link_to_a_heading_that_is_gone_is_seen() {
    course.replace(README, "[the name](#12-the-name)", "[the name](#12-name)");

    finds("the link to #12-name leads nowhere");
  }

  @Test
  void a_missing_tier_is_seen() {
    course.replace(HINTS, "### 2 What to do", "### What to do");

    finds("exercise 1.1 has not the hints 1, 2 and 3");
  }

  @Test
  void a_missing_file_is_one_sentence() {
    course.delete(HINTS);

    finds("hints.md: is missing");
  }

  @Test
  void one_misconception_is_too_few() {
    course.delete("solutions/01-orders/misconceptions/1.2-b.java");

    finds(TEST + ":3: exercise 1.2 has 1 of at least 2 misconceptions");
  }

  @Test
  void one_alternative_is_too_few() {
    course.delete("solutions/01-orders/alternatives/1.2-b.java");

    finds(TEST + ":3: exercise 1.2 has 1 of at least 2 alternatives");
  }

  @Test
  void a_misconception_of_no_exercise_is_seen() {
    course.misconception("1.7-lost", "1.2 name it", "return null;");

    finds("solutions/01-orders/misconceptions/1.7-lost.java: there is no exercise 1.7");
  }

  @Test
  void an_exercise_without_a_region_is_seen() {
    course.replace(
        "solutions/01-orders/src/main/java/shop/Order.java",
        "region 1.2 name it",
        "region 1.1 name it");
    course.misconception("1.2-a", "1.1 name it", "return null;");
    course.misconception("1.2-b", "1.1 name it", "return null;");
    course.alternative("1.2-a", "1.1 name it", "return \"\";");
    course.alternative("1.2-b", "1.1 name it", "return \"\";");

    finds(TEST + ":3: the solution has no region of exercise 1.2");
  }

  @Test
  void points_and_minutes_are_looked_at() {
    course.head("1.2", "The name", 50, 0);

    finds("exercise 1.2 is worth no points");
    finds("exercise 1.2 takes 50 minutes");
  }

  @Test
  void a_misconception_of_a_region_that_is_gone_is_named_with_its_line() {
    course.misconception("1.2-b", "1.2 call it", "return null;");

    finds("1.2-b.java:4: the solution has no region '1.2 call it'");
  }

  @Test
  void a_misconception_must_say_what_it_believes() {
    course.write("solutions/01-orders/misconceptions/1.2-b.java", "// I believe in nothing\n");

    finds("1.2-b.java:1: this line must be '// believes: …'");
  }

  @Test
  void an_alternative_is_read_with_what_it_does() {
    course.alternative("1.2-loop", "1.2 name it", "return \"o\" + \"rder\";");

    Alternative loop = course.module().alternatives(course.exercise("1.2")).getLast();

    assertThat(loop.does()).isEqualTo("the same with a loop");
    assertThat(loop.rewriting().regions().values())
        .containsExactly(List.of("return \"o\" + \"rder\";"));
    assertThat(CourseCheck.problems(course.course())).isEmpty();
  }

  @Test
  void an_alternative_of_no_exercise_is_seen() {
    course.alternative("1.7-lost", "1.2 name it", "return null;");

    finds("solutions/01-orders/alternatives/1.7-lost.java: there is no exercise 1.7");
  }

  @Test
  void an_alternative_must_say_what_it_does() {
    course.write("solutions/01-orders/alternatives/1.2-b.java", "// believes: nobody looks\n");

    finds("1.2-b.java:1: this line must be '// does: …'");
  }

  @Test
  void a_head_that_a_formatter_would_break_is_seen() {
    course.replace(
        "solutions/01-orders/src/main/java/shop/Order.java",
        "    return \"order\";",
        "    // stub: " + "x".repeat(100) + "\n    return \"order\";");

    finds("a line of the region's head is so long that a formatter will break it");
  }

  private void finds(String problem) {
    assertThat(CourseCheck.problems(course.course()))
        .as("problems")
        .anyMatch(found -> found.contains(problem));
  }
}
