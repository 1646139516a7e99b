package workshop.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void colors_and_titles_are_left_out() {
    assertThat(Printable.of("\u001b[1;31mred\u001b[0m\u001b]0;title\u0007 \u001b[2Jend"))
        .isEqualTo("red end");
  }

  @Test
  void other_control_characters_are_seen_and_do_nothing() {
    assertThat(Printable.of("a\rb\bc\u0000\u007f\u009bd")).isEqualTo("a␍b␈c␀\ufffd\ufffdd");
  }

  @Test
  void lines_and_tabs_stay() {
    assertThat(Printable.of("a\tb\r\nc\n")).isEqualTo("a\tb\nc\n");
  }
}
