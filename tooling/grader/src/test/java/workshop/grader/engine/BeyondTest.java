package workshop.grader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.course.ModuleFiles;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.Status;
import workshop.grader.verdict.TestStatus;
import workshop.grader.verdict.TestVerdict;
import workshop.kit.Track;
import workshop.kit.store.RunningStore;

/** Tests that ask for more than their exercise, and the lessons that decide what is shown. */
class BeyondTest {
  private static final String SOLUTION =
      """
      package small;

      public final class Sign {
        public static int of(int n) {
          // region 1.1 say the sign
          return Integer.signum(n);
          // endregion
        }
      }
      """;

  private static final String TESTS =
      """
      package small;

      import org.junit.jupiter.api.Test;
      import workshop.kit.Beyond;
      import workshop.kit.EventStore;
      import workshop.kit.Exercise;
      import workshop.kit.lesson.Lesson;

      @Exercise("1.1")
      @EventStore
      class SignTest {
        @Test
        void a_plus(Lesson lesson) {
          lesson.expect(1, Sign.of(7));
        }

        @Test
        void b_minus(Lesson lesson) {
          lesson.with("number", -7).expect(-1, Sign.of(-7));
        }

        @Test
        @Beyond
        void c_nothing(Lesson lesson) {
          lesson.expect("", Sign.of(0) == 0 ? "" : "a sign");
        }
      }
      """;

  private static final String LESSONS =
      """
      # 1.1

      ## b_minus
      The sign of {number} is wrong.
      **Rule** {number} has the sign minus
      **Why** Debts are paid twice.
      **Look at** minus

      ## a_plus
      The sign is wrong.
      **Why** Nobody pays.
      **Look at** plus

      ## c_nothing
      Nothing has a sign.
      **Why** Nothing is paid.
      **Look at** zero
      """;

  @TempDir private static Path folder;
  private static CourseModule module;
  private static Engine engine;
  private static Engine proving;

  @BeforeAll
  static void open() {
    new ModuleFiles(folder, "01-small", "Small")
        .solution("small/Sign.java", SOLUTION)
        .exercise("1.1", "Sign", Track.CORE, 5, 5)
        .test("small/SignTest.java", TESTS)
        .lessons("1.1", LESSONS);
    Course course = Course.at(folder);
    module = course.modules().getFirst();
    engine = Engine.open(course, EngineOptions.defaults());
    proving = Engine.open(course, EngineOptions.defaults().withBeyond(BeyondTests.ALWAYS));
  }

  @AfterAll
  static void close() {
    engine.close();
    proving.close();
  }

  @Test
  void they_run_when_the_required_ones_are_green() {
    ExerciseVerdict verdict = grade(engine, "return Integer.signum(n);");

    assertThat(verdict.status()).isEqualTo(Status.PASSED);
    assertThat(verdict.testsTotal()).isEqualTo(2);
    assertThat(verdict.beyondPassed()).isEqualTo(1);
  }

  @Test
  void a_red_one_takes_no_points() {
    ExerciseVerdict verdict = grade(engine, "return n < 0 ? -1 : 1;");

    assertThat(verdict.status()).isEqualTo(Status.PASSED);
    assertThat(verdict.points()).isEqualTo(5);
    assertThat(verdict.firstFailure()).isEmpty();
    TestVerdict beyond = verdict.firstBeyondFailure().orElseThrow();
    assertThat(beyond.rationale()).isEqualTo("Nothing has a sign.");
    assertThat(beyond.expected()).contains("(an empty text)");
    assertThat(beyond.actual()).contains("a sign");
  }

  @Test
  void they_wait_until_the_required_ones_are_green() {
    ExerciseVerdict verdict = grade(engine, "return 1;");

    assertThat(verdict.beyond())
        .extracting(TestVerdict::status)
        .containsExactly(TestStatus.NOT_RUN);
  }

  @Test
  void a_proof_runs_them_always() {
    ExerciseVerdict verdict = grade(proving, "return 1;");

    assertThat(verdict.status()).isEqualTo(Status.FAILED);
    assertThat(verdict.beyond()).extracting(TestVerdict::status).containsExactly(TestStatus.FAILED);
  }

  @Test
  void one_that_hangs_or_ends_the_jvm_does_not_change_the_verdict() {
    ExerciseVerdict verdict =
        grade(engine, "if (n == 0) { System.exit(1); }\nreturn Integer.signum(n);");

    assertThat(verdict.status()).isEqualTo(Status.PASSED);
    assertThat(verdict.beyond())
        .extracting(TestVerdict::status)
        .containsExactly(TestStatus.CRASHED);
  }

  @Test
  void the_failure_that_is_shown_is_the_one_whose_lesson_stands_first() {
    ExerciseVerdict verdict = grade(engine, "return 0;");

    TestVerdict shown = verdict.firstFailure().orElseThrow();
    assertThat(shown.rationale()).isEqualTo("The sign of -7 is wrong.");
    assertThat(shown.rule()).contains("-7 has the sign minus");
    assertThat(shown.lesson().orElseThrow().section()).isEqualTo("b_minus");
    assertThat(shown.lesson().orElseThrow().unusedFacts()).isEmpty();
  }

  @Test
  void who_wants_to_see_what_lies_in_the_store_is_told_before_it_is_gone() {
    List<String> heard = new ArrayList<>();
    List<RunningStore> closing = new ArrayList<>();

    engine.grade(
        Answer.solution(module),
        module.exercises(),
        new GradingListener() {
          @Override
          public void storeChosen(String sentence) {
            heard.add(sentence);
          }

          @Override
          public void finished(CourseExercise exercise, ExerciseVerdict verdict) {
            heard.add("finished");
          }

          @Override
          public void storeClosing(RunningStore store) {
            heard.add("closing");
            closing.add(store);
          }
        });

    assertThat(heard).containsExactly("EventStoreDB: the embedded server", "finished", "closing");
    assertThat(closing)
        .singleElement()
        .extracting(RunningStore::connectionString)
        .asString()
        .startsWith("esdb://");
  }

  private static ExerciseVerdict grade(Engine engine, String body) {
    String text = SOLUTION.replace("return Integer.signum(n);", body);
    Answer answer = Answer.solution(module).with("small/Sign.java", text);
    return engine.grade(answer, module.exercises(), GradingListener.SILENT).getFirst();
  }
}
