package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsPageTest {
  private static final String PAGE = "solutions/01-orders/variants/1.2.md";
  private static final Region.Name TOTAL = new Region.Name("1.1", "add the items up");
  private static final Region.Name NAME = new Region.Name("1.2", "name it");

  @TempDir private Path root;
  private CourseFixture course;

  @BeforeEach
  void a_course() {
    course = new CourseFixture(root);
  }

  @Test
  void a_wrong_answer_is_a_section_of_the_page() {
    wrong(
        """
        ## no-name — “an order needs no name”

        Rejected: It has <no> name

        ```diff
        -    return "order";
        +    return null;
        ```
        """);

    assertThat(misconceptions())
        .containsExactly(
            new Misconception(
                new Rewriting(
                    "1.2",
                    "1.2-no-name",
                    PAGE,
                    3,
                    List.of(),
                    Map.of(NAME, List.of("    return null;"))),
                "an order needs no name",
                "It has <no> name",
                false));
    assertThat(misconceptions().getFirst().rewriting().place()).isEqualTo(PAGE + ":3");
  }

  @Test
  void it_may_change_several_regions_and_need_imports() {
    wrong(
        """
        ## both — “it is all one”

        Rejected: Wrong
        Only a Beyond test rejects it.
        Imports: `java.util.Set`, `static java.lang.Math.max`

        Region: 1.1 add the items up
        ```java
            return max(1, 2);
        ```
        Region: 1.2 name it
        ```diff
        -    return "order";
        +    return "" + Set.of();
        ```
        """);

    Misconception both = misconceptions().getFirst();

    assertThat(both.beyond()).isTrue();
    assertThat(both.rewriting().imports())
        .containsExactly("import java.util.Set;", "import static java.lang.Math.max;");
    assertThat(both.rewriting().regions())
        .isEqualTo(
            Map.of(
                TOTAL, List.of("    return max(1, 2);"),
                NAME, List.of("    return \"\" + Set.of();")));
    assertThat(Answer.rewritten(course.module(), both.rewriting()).sources().get("shop/Order.java"))
        .contains("return max(1, 2);", "return \"\" + Set.of();", "import java.util.Set;");
  }

  @Test
  void right_answers_follow() {
    Alternative loop = course.module().alternatives(course.exercise("1.2")).getFirst();

    assertThat(loop.does()).isEqualTo("does it with a loop");
    assertThat(loop.rewriting().regions())
        .isEqualTo(Map.of(NAME, List.of("return \"or\" + \"der\";")));
  }

  @Test
  void all_pages_are_read_in_the_order_of_the_course() {
    assertThat(course.module().misconceptions())
        .extracting(wrong -> wrong.rewriting().name())
        .containsExactly("1.1-first", "1.1-second", "1.2-first", "1.2-second");
    assertThat(course.module().alternatives()).hasSize(4);
  }

  @Test
  void a_stale_line_is_named_with_its_place_on_the_page() {
    refuses(
        6,
        "stale: region '1.2 name it' does not have this line here: return \"oder\";",
        """
        ## a — “a”
        Rejected: a
        ```diff
        -    return "oder";
        ```
        """);
  }

  @Test
  void what_is_missing_or_unknown_is_refused() {
    refuses(3, "a wrong answer must have a line 'Rejected: …'", "## a — “a”\n```java\n```\n");
    refuses(3, "it has no ```diff and no ```java fence", "## a — “a”\nRejected: a\n");
    refuses(3, "what a wrong answer believes stands in quotes: “…”", "## a — a\n```java\n```\n");
    refuses(3, "this heading is not '## <slug> — <sentence>'", "## A\n");
    refuses(4, "this is no field: ", "## a — “a”\nReject: a\n");
    refuses(4, "the solution has no region '1.2 call it'", "## a — “a”\nRegion: 1.2 call it\n");
    refuses(3, "no fence follows 'Region: 1.2 name it'", "## a — “a”\nRegion: 1.2 name it\n");
    refuses(4, "a fence is ```diff or ```java", "## a — “a”\n```\n```\n");
    refuses(6, "a second fence for region", "## a — “a”\n```java\n```\n```java\n```\n");
    refuses(4, "'java util' is no import", "## a — “a”\nImports: java util\n");
    refuses(4, "here may only stand fields and fences", "## a — “a”\n- Rejected: a\n");
    refuses(3, "the headings are", "### a — “a”\n");
    refuses(
        5,
        "a right answer is not rejected",
        "# Also right\n\n## a — a\nRejected: a\n```java\n```\n");
    refuses(
        7,
        "a second variant 'a'",
        "## a — “a”\nRejected: a\n```java\n```\n## a — “a”\nRejected: a\n```java\n```\n");
  }

  private void wrong(String section) {
    course.variants("1.2", "# 1.2 What people get wrong here\n\n" + section);
  }

  private List<Misconception> misconceptions() {
    return course.module().misconceptions(course.exercise("1.2"));
  }

  private void refuses(int line, String problem, String section) {
    wrong(section);
    assertThatThrownBy(this::misconceptions)
        .isInstanceOf(CourseError.class)
        .hasMessageStartingWith(PAGE + ":" + line + ": " + problem);
  }
}
