package workshop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTextTest {
  @Test
  void prose_is_wrapped_and_loses_its_signs() {
    assertThat(
            text(
                """
                A **bold** word, an *odd* one and `code_with_lines`, then
                [a link](nowhere.md).

                2 * 3 * 4 and snake_case_name stay.
                """))
        .isEqualTo(
            """
              A bold word, an odd one and `code_with_lines`, then a link.

              2 * 3 * 4 and snake_case_name stay.
            """);
  }

  @Test
  void a_picture_is_left_out() {
    assertThat(
            text(
                """
                Before.

                ```mermaid
                flowchart LR
                ```

                After.
                """))
        .isEqualTo(
            """
              Before.

              After.
            """);
  }

  @Test
  void items_hang_and_code_stays_as_it_is() {
    assertThat(
            text(
                """
                Two:
                - first, which is so long that it goes on in a second line below its own beginning
                - second
                  1. inner

                ```java
                if (a)   b();
                ```
                """))
        .isEqualTo(
            """
              Two:

              - first, which is so long that it goes on in a second line below its own
                beginning
              - second
                1. inner

                if (a)   b();
            """);
  }

  @Test
  void a_table_has_columns_and_a_wide_one_wraps() {
    assertThat(
            text(
                """
                | expects | when |
                |---|---|
                | no stream | you create something |
                | *anything* | you record a fact and decide nothing: a sensor, a log, or some such |
                """))
        .isEqualTo(
            """
              expects     when
              ------------------------------------------------------------------------------
              no stream   you create something
              anything    you record a fact and decide nothing: a sensor, a log, or some
                          such
            """);
  }

  @Test
  void comments_are_for_the_page() {
    assertThat(text("<!-- quote: A.java -->\n```\na\n```\n")).isEqualTo("    a\n");
  }

  private static String text(String markdown) {
    Page page = new Page(Paint.OFF);
    MarkdownText.add(markdown, page, 2);
    return page.toString();
  }
}
