package workshop.grader.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionDiffTest {
  private static final List<String> BODY =
      List.of("int a = 1;", "if (a > 0) {", "  go();", "}", "", "if (a > 1) {", "  go();", "}");

  @Test
  void a_line_is_exchanged() {
    assertThat(apply("-int a = 1;", "+int a = 2;")).startsWith("int a = 2;", "if (a > 0) {");
  }

  @Test
  void lines_that_stay_say_where() {
    assertThat(apply(" if (a > 1) {", "-  go();", "+  stop();"))
        .endsWith("  go();", "}", "", "if (a > 1) {", "  stop();", "}");
  }

  @Test
  void hunks_are_separated_and_a_blank_line_needs_no_blank() {
    assertThat(apply("-int a = 1;", "+int a = 2;", "@@ below", " }", "", "+b();"))
        .containsExactly(
            "int a = 2;",
            "if (a > 0) {",
            "  go();",
            "}",
            "",
            "b();",
            "if (a > 1) {",
            "  go();",
            "}");
  }

  @Test
  void new_lines_alone_come_first() {
    assertThat(apply("+int b;", "@@", "-int a = 1;")).startsWith("int b;", "if (a > 0) {");
    assertThatThrownBy(() -> apply("-int a = 1;", "@@", "+int b;"))
        .hasMessage(
            "2.7.md:12: only the first hunk may have nothing but new lines: where do they go?");
  }

  @Test
  void a_stale_line_is_named_with_its_line() {
    assertThatThrownBy(() -> apply(" if (a > 1) {", "+  first();", "-  run();", "+  stop();"))
        .isInstanceOf(CourseError.class)
        .hasMessage("2.7.md:12: stale: region '2.7 go' does not have this line here: run();");
    assertThatThrownBy(() -> apply("+int b;", "@@", "-int c = 1;"))
        .hasMessage("2.7.md:12: stale: region '2.7 go' does not have this line here: int c = 1;");
  }

  @Test
  void a_hunk_that_fits_twice_is_ambiguous() {
    assertThatThrownBy(() -> apply("-  go();", "+  stop();"))
        .hasMessage(
            "2.7.md:10: ambiguous: this hunk fits in 2 places of region '2.7 go'."
                + " Add a line that stays.");
  }

  @Test
  void hunks_come_in_order() {
    assertThatThrownBy(() -> apply("-if (a > 1) {", "+if (a > 2) {", "@@", "-int a = 1;"))
        .hasMessage("2.7.md:13: this hunk belongs before the one above it: hunks come in order");
  }

  @Test
  void what_is_no_change_is_refused() {
    assertThatThrownBy(() -> apply(" int a = 1;")).hasMessageContaining("changes nothing");
    assertThatThrownBy(() -> apply("int a = 1;", "+int b;"))
        .hasMessageContaining("2.7.md:10: a line of a diff begins with");
  }

  private static List<String> apply(String... diff) {
    Region region = new Region("A.java", "2.7", "go", "", 1, 10, BODY, List.of());
    return new RegionDiff(region, "2.7.md", 10).apply(List.of(diff));
  }
}
