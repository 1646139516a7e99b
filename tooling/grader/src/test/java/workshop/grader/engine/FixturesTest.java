package workshop.grader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseModule;
import workshop.grader.course.ModuleFiles;
import workshop.grader.verdict.Status;
import workshop.kit.Track;

/** What the tests of later modules share is theirs alone. */
class FixturesTest {
  private static final String TALLY = "small/Tally.java";

  private static final String TALLY_SOLUTION =
      """
      package small;

      public final class Tally {
        public static int twice(Coin coin) {
          // region 2.1 twice of it
          return coin.cents() * 2;
          // endregion
        }
      }
      """;

  @TempDir private Path root;

  @Test
  void tests_after_the_first_module_see_them() {
    assertThat(gradedWith("coin.cents() * 2")).isEqualTo(Status.PASSED);
    assertThat(gradedWith("coin.cents() * 3")).isEqualTo(Status.FAILED);
  }

  @Test
  void the_code_of_learners_does_not() {
    assertThat(gradedWith("Coins.TEN.cents() * 2")).isEqualTo(Status.COMPILE_ERROR);
  }

  private Status gradedWith(String expression) {
    Course course = Course.at(root);
    CourseModule module = course.modules().getLast();
    Answer answer =
        Answer.solution(module).with(TALLY, TALLY_SOLUTION.replace("coin.cents() * 2", expression));
    try (Engine engine = Engine.open(course, EngineOptions.defaults())) {
      return engine.grade(answer, module.exercises(), GradingListener.SILENT).getFirst().status();
    }
  }

  @BeforeEach
  void write() {
    new ModuleFiles(root, "01-coins", "Coins")
        .exercise("1.1", "Coin", Track.CORE, 5, 5)
        .solution("small/Coin.java", "package small;\n\npublic record Coin(int cents) {}\n");
    new ModuleFiles(root, "02-tally", "Tally")
        .solution(TALLY, TALLY_SOLUTION)
        .exercise("2.1", "Twice", Track.CORE, 5, 5)
        .test(
            "small/TallyTest.java",
            """
            package small;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import org.junit.jupiter.api.Test;
            import workshop.kit.Exercise;

            @Exercise("2.1")
            class TallyTest {
              @Test
              void it_is_twice() {
                assertEquals(20, Tally.twice(Coins.TEN));
              }
            }
            """)
        .write(
            "tooling/order-fixtures/src/main/java/small/Coins.java",
            "package small;\n\npublic interface Coins {\n  Coin TEN = new Coin(10);\n}\n");
  }
}
