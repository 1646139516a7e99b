package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseCheckTest {
  private static final String README = "exercises/01-orders/README.md";
  private static final String HINTS = "exercises/01-orders/hints.md";
  private static final String PAGE = "solutions/01-orders/variants/1.2.md";
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
  void a_heading_of_no_exercise_is_seen() {
    course.replace(
        README, "## 1.2 The name", "## 1.4 More\n\nCore · 5 minutes · 5 points\n\n## 1.2 The name");

    finds("headings and exercises disagree: missing [], unknown [1.4 More]");
  }

  @Test
  void a_table_that_is_not_as_generated_is_seen() {
    course.replace(README, "| The name | 5 |", "| The name | 7 |");

    finds(README + ": its table is not as generated: ./workshop stubs --write");
  }

  @Test
  void a_readme_without_its_table_is_seen() {
    course.replace(README, "<!-- exercises -->", "");

    finds(README + ": there is no '<!-- exercises -->' … '<!-- /exercises -->'");
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
  void a_page_of_no_exercise_is_seen() {
    course.variants("1.7", "# 1.7 What people get wrong here\n");

    finds("solutions/01-orders/variants/1.7.md: there is no exercise 1.7");
  }

  @Test
  void an_exercise_without_a_page_is_seen() {
    course.delete(PAGE);

    finds(PAGE + ": is missing");
  }

  @Test
  void a_page_that_is_wrong_is_one_sentence_with_its_place() {
    course.replace(PAGE, "Rejected: not right", "Rejects: not right");

    finds(PAGE + ":7: this is no field");
  }

  @Test
  void a_link_of_a_page_to_nowhere_is_seen() {
    course.replace(PAGE, "java/shop/Order.java", "java/Order.java");

    finds(PAGE + ": the link to ../src/main/java/Order.java leads nowhere");
  }

  @Test
  void an_exercise_without_a_region_is_seen() {
    course.replace(
        "solutions/01-orders/src/main/java/shop/Order.java",
        "region 1.2 name it",
        "region 1.1 name it");
    course.replace(PAGE, "```java", "Region: 1.1 name it\n```java");
    course.replace(
        "solutions/01-orders/variants/1.1.md", "```java", "Region: 1.1 name it\n```java");

    finds(TEST + ":3: the solution has no region of exercise 1.2");
  }

  @Test
  void points_and_minutes_are_looked_at() {
    course.head("1.2", "The name", 50, 0);

    finds("exercise 1.2 is worth no points");
    finds("exercise 1.2 takes 50 minutes");
  }

  @Test
  void what_an_exercise_needs_comes_before_it() {
    course.replace(
        README,
        "total\n\nCore · 5 minutes · 10 points",
        "total\n\nCore · 5 minutes · 10 points · needs 1.2");

    finds("1.1 needs 1.2, which is no exercise before it");
  }

  @Test
  void the_core_needs_nothing_but_the_core() {
    course.replace(README, "total\n\nCore", "total\n\nSecond day");
    course.replace(
        README,
        "name\n\nCore · 5 minutes · 10 points",
        "name\n\nCore · 5 minutes · 10 points · needs 1.1");

    finds(TEST + ":3: 1.2 is core and needs 1.1, which is not");
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
