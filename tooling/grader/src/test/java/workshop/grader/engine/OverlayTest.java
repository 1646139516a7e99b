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
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.Status;
import workshop.kit.Track;

/** What is compiled again after an edit: no more than what can tell the difference. */
class OverlayTest {
  private static final String RATE = "small/Rate.java";
  private static final String PRICE = "small/Price.java";

  private static final String RATE_SOLUTION =
      """
      package small;

      public final class Rate {
        static final int PERCENT = 100;

        static int of(int amount) {
          // region 1.1 half of it
          return half(amount);
          // endregion
        }

        private static int half(int amount) {
          return amount / 2;
        }
      }
      """;

  private static final String PRICE_SOLUTION =
      """
      package small;

      public final class Price {
        public static int of(int amount) {
          return Rate.of(amount) * Rate.PERCENT / 100;
        }
      }
      """;

  private static final String TESTS =
      """
      package small;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;
      import workshop.kit.Exercise;

      @Exercise("1.1")
      class PriceTest {
        @Test
        void it_is_half() {
          assertEquals(5, Price.of(10));
        }
      }
      """;

  // The two sources of the answer, and the test.
  private static final int ALL = 3;

  @TempDir private Path root;
  @TempDir private Path cache;
  private Course course;

  @Test
  void an_edit_in_a_body_compiles_one_file_and_no_test() {
    check("");

    assertThat(check("amount / 2", "amount / 3")).isEqualTo(new Checked(Status.FAILED, 1));
    assertThat(check("amount / 2", "amount / 4")).isEqualTo(new Checked(Status.FAILED, 1));
  }

  @Test
  void another_private_method_is_nobody_elses_business() {
    check("");

    assertThat(check("half", "halve")).isEqualTo(new Checked(Status.PASSED, 1));
  }

  @Test
  void another_method_that_others_see_is_compiled_with_them() {
    check("");

    assertThat(check("private static int half", "static int half"))
        .isEqualTo(new Checked(Status.PASSED, 1 + ALL));
  }

  @Test
  void what_does_not_compile_is_told_as_ever() {
    check("");

    assertThat(check("half(amount);", "half(amuont);").status()).isEqualTo(Status.COMPILE_ERROR);
    assertThat(check("")).isEqualTo(new Checked(Status.PASSED, 0));
  }

  @Test
  void a_constant_is_copied_to_where_it_is_used() {
    check("");

    assertThat(check("PERCENT = 100", "PERCENT = 300"))
        .isEqualTo(new Checked(Status.FAILED, 1 + ALL));
  }

  @Test
  void what_has_not_changed_is_not_compiled() {
    assertThat(check("")).isEqualTo(new Checked(Status.PASSED, ALL));
    assertThat(check("")).isEqualTo(new Checked(Status.PASSED, 0));
    check("amount / 2", "amount / 3");
    assertThat(check("amount / 2", "amount / 3")).isEqualTo(new Checked(Status.FAILED, 0));
  }

  @Test
  void one_engine_compiles_the_tests_once() {
    CourseModule module = course.modules().getFirst();
    try (Engine engine = Engine.open(course, EngineOptions.defaults())) {
      grade(engine, Answer.solution(module));
      int before = engine.spent().compiledFiles();

      grade(engine, edited(module, "amount / 2", "amount / 3"));

      assertThat(engine.spent().compiledFiles() - before).isEqualTo(1);
    }
  }

  private record Checked(Status status, int compiledFiles) {}

  private Checked check(String nothing) {
    return check("half", "half");
  }

  /** As ./workshop check does it: with a new engine, and what the last one has kept. */
  private Checked check(String old, String edited) {
    CourseModule module = course.modules().getFirst();
    try (Engine engine = Engine.open(course, EngineOptions.defaults().withCache(cache))) {
      Status status = grade(engine, edited(module, old, edited)).status();
      return new Checked(status, engine.spent().compiledFiles());
    }
  }

  private static ExerciseVerdict grade(Engine engine, Answer answer) {
    return engine.grade(answer, answer.module().exercises(), GradingListener.SILENT).getFirst();
  }

  private static Answer edited(CourseModule module, String old, String edited) {
    return Answer.solution(module).with(RATE, RATE_SOLUTION.replace(old, edited));
  }

  @BeforeEach
  void write() {
    new ModuleFiles(root, "01-small", "Small")
        .solution(RATE, RATE_SOLUTION)
        .solution(PRICE, PRICE_SOLUTION)
        .exercise("1.1", "Half", Track.CORE, 5, 5)
        .test("small/PriceTest.java", TESTS);
    course = Course.at(root);
  }
}
