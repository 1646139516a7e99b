package workshop.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {
  private static final String PROSE = "The warehouse manager asks why an order was cancelled. ";

  @Test
  void it_is_as_narrow_as_the_terminal() {
    assertThat(page(60).lines()).allMatch(line -> line.length() <= 60).hasSizeGreaterThan(6);
  }

  @Test
  void it_is_no_wider_than_can_be_read_well() {
    assertThat(page(200)).isEqualTo(page(80));
  }

  @Test
  void a_terminal_that_does_not_know_its_columns_gets_the_usual_page() {
    assertThat(page(0)).isEqualTo(page(80));
  }

  private static String page(int columns) {
    return new Page(Paint.OFF, columns)
        .edges("1.1  Facts", "6 of 6 red")
        .prose(PROSE.repeat(3), 2)
        .labelled("Look at", PROSE.repeat(3))
        .toString();
  }
}
