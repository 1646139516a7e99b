package workshop.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.grader.command.MiniCourse.Ran;

/** What stands between a reader and a page, in one sentence. */
class DemoCommandsTest {
  private static final String NOTHING_LISTENS = "esdb://admin:changeit@127.0.0.1:1?tls=false";

  @TempDir private Path root;
  private MiniCourse course;

  @BeforeEach
  void a_course() {
    course = new MiniCourse(root);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "demo --speed 0 | --speed is 0.0",
        "demo --speed 51 | --speed is 51.0",
        "demo --store mongodb | There is no store `mongodb`",
        "demo --port far | Invalid value for option '--port'",
        "eventstore --store esdb://127.0.0.1:2113 | there is nothing to start",
        "eventstore --ui --store embedded | the address of a store that runs",
      })
  void a_wrong_option_is_said(String command, String sentence) {
    Ran ran = course.run(command.split(" "));

    assertThat(ran.err()).contains(sentence);
    assertThat(ran.exit()).isEqualTo(WorkshopCommand.PROBLEM);
  }

  @ParameterizedTest
  @CsvSource({"demo", "eventstore --ui"})
  void a_store_that_is_away_is_said_without_its_password(String command) {
    Ran ran = course.run((command + " --store " + NOTHING_LISTENS).split(" "));

    assertThat(ran.err()).contains("Nothing listens at").doesNotContain("changeit");
    assertThat(ran.out()).doesNotContain("changeit");
    assertThat(ran.exit()).isEqualTo(WorkshopCommand.PROBLEM);
  }

  @Test
  void a_demo_that_is_not_built_is_said() {
    assertThat(course.run("demo", "--port", "0").err()).contains("The demo is not built.");
  }
}
