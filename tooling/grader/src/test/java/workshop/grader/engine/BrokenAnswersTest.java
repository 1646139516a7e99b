package workshop.grader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.grader.course.Answer;
import workshop.grader.course.CourseExercise;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.SourceLine;
import workshop.grader.verdict.Status;
import workshop.grader.verdict.TestStatus;
import workshop.grader.verdict.TestVerdict;

/** Answers that are unfinished, wrong, or do not compile. */
class BrokenAnswersTest {
  private static final String SOURCES = "solutions/01-small/src/main/java/";

  @TempDir private static Path folder;
  private static SmallCourse course;
  private static Engine engine;

  @BeforeAll
  static void open() throws IOException {
    course = new SmallCourse(folder);
    engine = Engine.open(course.course(), EngineOptions.defaults());
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void a_wrong_answer_is_told_what_the_lesson_says() {
    ExerciseVerdict verdict =
        grade(course.answer(SmallCourse.ADDER, "return a;"), "1.1").getFirst();

    assertThat(verdict.status()).isEqualTo(Status.FAILED);
    assertThat(verdict.testsPassed()).isEqualTo(1);
    assertThat(verdict.firstFailure().orElseThrow().text())
        .isEqualTo(
            """
            The sum is wrong.
            Expected: 5
            Actual:   2
            In production nobody is paid.
            Look at: both numbers\
            """);
    assertThat(verdict.firstFailure().orElseThrow().at())
        .extracting(SourceLine::toString)
        .contains(SOURCES + SmallCourse.ADDER + ":5");
  }

  @Test
  void a_plain_assertion_says_what_was_expected_and_what_was_seen() {
    ExerciseVerdict verdict =
        grade(course.answer(SmallCourse.GREETER, "return name;"), "1.2").getFirst();

    TestVerdict failure = verdict.firstFailure().orElseThrow();
    assertThat(failure.expected()).contains("Hello Ada");
    assertThat(failure.actual()).contains("Ada");
  }

  @Test
  void an_exception_is_named_with_the_learners_own_line() {
    ExerciseVerdict verdict =
        grade(course.answer(SmallCourse.ADDER, "int[] none = {};\nreturn none[a];"), "1.1")
            .getFirst();

    TestVerdict failure = verdict.firstFailure().orElseThrow();
    assertThat(verdict.status()).isEqualTo(Status.FAILED);
    assertThat(failure.rationale())
        .startsWith("Your code threw ArrayIndexOutOfBoundsException: Index 7");
    assertThat(failure.at())
        .extracting(SourceLine::toString)
        .contains(SOURCES + SmallCourse.ADDER + ":7");
    assertThat(failure.at()).extracting(SourceLine::code).containsExactly("return none[a];");
  }

  @Test
  void a_lesson_on_an_exception_shows_the_line_that_threw() {
    ExerciseVerdict verdict =
        grade(course.answer(SmallCourse.GREETER, "int[] none = {};\nreturn name + none[7];"), "1.2")
            .getFirst();

    TestVerdict failure = verdict.firstFailure().orElseThrow();
    assertThat(failure.rationale()).isEqualTo("Nobody was greeted.");
    assertThat(failure.at())
        .extracting(SourceLine::toString)
        .containsExactly(SOURCES + SmallCourse.GREETER + ":7");
  }

  @Test
  void a_failure_that_may_be_any_of_several_regions_shows_them_all() {
    ExerciseVerdict verdict = grade(course.answer(SmallCourse.TILL, "return 0;"), "1.7").getFirst();

    assertThat(verdict.firstFailure().orElseThrow().at())
        .extracting(SourceLine::toString)
        .containsExactly(SOURCES + SmallCourse.TILL + ":7", SOURCES + SmallCourse.TILL + ":13");
  }

  @Test
  void a_stub_is_not_started() {
    ExerciseVerdict verdict = grade(Answer.stub(course.module()), "1.1").getFirst();

    assertThat(verdict.status()).isEqualTo(Status.NOT_STARTED);
    assertThat(verdict.tests())
        .extracting(TestVerdict::status)
        .containsOnly(TestStatus.NOT_STARTED);
    assertThat(verdict.firstFailure().orElseThrow().rationale())
        .isEqualTo("Still to do: add two numbers.");
    assertThat(verdict.firstFailure().orElseThrow().at())
        .extracting(SourceLine::toString)
        .contains("exercises/01-small/src/main/java/" + SmallCourse.ADDER + ":8");
  }

  @Test
  void a_todo_that_was_swallowed_is_one_all_the_same() {
    Answer answer =
        course.answer(
            SmallCourse.ADDER,
            """
            try {
              throw new workshop.todo.Todo("1.1", "add two numbers");
            } catch (Throwable hidden) {
              return a + b;
            }
            """);

    assertThat(grade(answer, "1.1").getFirst().status()).isEqualTo(Status.NOT_STARTED);
  }

  @Test
  void a_todo_on_another_thread_is_one_all_the_same() {
    Answer answer =
        course.answer(
            SmallCourse.ADDER,
            """
            return java.util.concurrent.CompletableFuture.<Integer>supplyAsync(
                    () -> {
                      throw new workshop.todo.Todo("1.1", "add two numbers");
                    })
                .exceptionally(hidden -> a + b)
                .join();
            """);

    assertThat(grade(answer, "1.1").getFirst().status()).isEqualTo(Status.NOT_STARTED);
  }

  @Test
  void an_exercise_that_stands_on_another_is_blocked_by_it() {
    Answer answer = Answer.stub(course.module(), course.exercises("1.1").getFirst());

    ExerciseVerdict verdict = grade(answer, "1.3").getFirst();

    assertThat(verdict.status()).isEqualTo(Status.BLOCKED);
    assertThat(verdict.blockedBy()).contains("1.1");
    assertThat(verdict.firstFailure().orElseThrow().rationale())
        .isEqualTo("It needs exercise 1.1 first: add two numbers.");
  }

  @Test
  void a_failure_that_follows_from_anothers_swallowed_todo_is_blocked_too() {
    Answer answer =
        course.answer(
            SmallCourse.ADDER,
            """
            try {
              throw new workshop.todo.Todo("1.1", "add two numbers");
            } catch (Throwable hidden) {
              return 0;
            }
            """);

    assertThat(grade(answer, "1.3").getFirst().status()).isEqualTo(Status.BLOCKED);
  }

  @Test
  void a_todo_that_lets_others_pass_blocks_nobody() {
    Answer answer =
        course.answer(
            SmallCourse.ADDER,
            """
            workshop.todo.Todo.pending("1.1", "add two numbers");
            return a + b;
            """);

    assertThat(grade(answer, "1.1", "1.3"))
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.NOT_STARTED, Status.PASSED);
  }

  @Test
  void a_file_that_does_not_compile_takes_only_what_needs_it() {
    Answer answer = course.answer(SmallCourse.ADDER, "return a + c;");

    List<ExerciseVerdict> verdicts = grade(answer, "1.1", "1.2", "1.3");

    assertThat(verdicts)
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.COMPILE_ERROR, Status.PASSED, Status.BLOCKED);
    assertThat(verdicts.getFirst().message()).startsWith("cannot find symbol").contains("c");
    assertThat(verdicts.getFirst().at())
        .extracting(SourceLine::toString)
        .contains(SOURCES + SmallCourse.ADDER + ":6");
    assertThat(verdicts.getLast().blockedBy()).contains("1.1");
    assertThat(verdicts.getLast().message())
        .isEqualTo("It needs exercise 1.1, which does not compile.");
  }

  @Test
  void an_error_outside_of_all_regions_takes_all_that_needs_its_file() {
    Answer answer = withImport(course.answer(SmallCourse.ADDER, "return a + c;"));

    List<ExerciseVerdict> verdicts = grade(answer, "1.1", "1.2", "1.3");

    assertThat(verdicts)
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.COMPILE_ERROR, Status.PASSED, Status.COMPILE_ERROR);
    assertThat(verdicts.getLast().at())
        .as("the cause, not the file that only follows")
        .extracting(SourceLine::toString)
        .contains(SOURCES + SmallCourse.ADDER + ":2");
  }

  @Test
  void a_region_that_does_not_compile_takes_no_other_of_its_file() {
    Answer answer = course.answer(SmallCourse.TILL, "cents += amuont;\nreturn cents;");

    List<ExerciseVerdict> verdicts = grade(answer, "1.5", "1.6", "1.7");

    assertThat(verdicts)
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.COMPILE_ERROR, Status.PASSED, Status.BLOCKED);
    assertThat(verdicts.getFirst().message()).startsWith("cannot find symbol").contains("amuont");
    assertThat(verdicts.getFirst().at())
        .extracting(SourceLine::toString)
        .contains(SOURCES + SmallCourse.TILL + ":8");
  }

  @Test
  void each_broken_region_of_a_file_is_told_its_own_error() {
    Answer answer =
        course.answer(SmallCourse.TILL, "cents += ;\nreturn cents;", "return \"much\";");

    List<ExerciseVerdict> verdicts = grade(answer, "1.5", "1.6", "1.7");

    assertThat(verdicts)
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.COMPILE_ERROR, Status.COMPILE_ERROR, Status.BLOCKED);
    assertThat(verdicts.get(0).message()).startsWith("illegal start of expression");
    assertThat(verdicts.get(1).message()).startsWith("incompatible types");
    assertThat(verdicts.get(1).at())
        .extracting(SourceLine::toString)
        .contains(SOURCES + SmallCourse.TILL + ":15");
  }

  @Test
  void the_lines_of_the_others_stay_where_they_are() {
    Answer answer =
        course.answer(SmallCourse.TILL, "int a;\nint b;\nint c;\n", "return cents / cents;");

    TestVerdict failure = grade(answer, "1.6").getFirst().firstFailure().orElseThrow();

    assertThat(failure.rationale()).contains("ArithmeticException");
    assertThat(failure.at())
        .extracting(SourceLine::toString)
        .contains(SOURCES + SmallCourse.TILL + ":16");
  }

  @Test
  void what_is_missing_at_the_end_of_a_region_is_missing_in_it() {
    Answer answer = course.answer(SmallCourse.TILL, "");

    List<ExerciseVerdict> verdicts = grade(answer, "1.5", "1.6");

    assertThat(verdicts)
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.COMPILE_ERROR, Status.PASSED);
    assertThat(verdicts.getFirst().message()).isEqualTo("missing return statement");
  }

  @Test
  void braces_that_do_not_match_are_told_where_they_are() {
    Answer answer =
        course.answer(
            SmallCourse.TILL, "if (amount > 0) { // }\n  cents += amount;\nreturn cents;");

    List<ExerciseVerdict> verdicts = grade(answer, "1.5", "1.6");

    assertThat(verdicts)
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.COMPILE_ERROR, Status.PASSED);
    assertThat(verdicts.getFirst().message())
        .startsWith(
            "In this region there are more { than }. The compiler trips over it at line 14:");
    assertThat(verdicts.getFirst().at())
        .extracting(SourceLine::toString)
        .contains(SOURCES + SmallCourse.TILL + ":7");
  }

  @Test
  void braces_that_do_not_match_are_not_the_fault_of_the_region_that_follows() {
    Answer answer = course.answer(SmallCourse.TILL, "return cents;\n}\n}", "return cents;\n}");

    List<ExerciseVerdict> verdicts = grade(answer, "1.5", "1.6");

    assertThat(verdicts).extracting(ExerciseVerdict::status).containsOnly(Status.COMPILE_ERROR);
    assertThat(verdicts)
        .extracting(verdict -> verdict.at().getFirst().line())
        .containsExactly(7, 15);
  }

  @Test
  void a_broken_region_does_not_hide_an_error_elsewhere_in_its_file() {
    Answer answer = withImport(course.answer(SmallCourse.TILL, "return cents +;"));

    List<ExerciseVerdict> verdicts = grade(answer, "1.5", "1.6");

    assertThat(verdicts).extracting(ExerciseVerdict::status).containsOnly(Status.COMPILE_ERROR);
    assertThat(verdicts.getLast().at())
        .as("what the compiler says of the file as it was written")
        .extracting(SourceLine::toString)
        .contains(SOURCES + SmallCourse.TILL + ":8");
  }

  private static Answer withImport(Answer answer) {
    Answer changed = answer;
    for (String file : List.of(SmallCourse.ADDER, SmallCourse.TILL)) {
      String text = answer.sources().get(file);
      if (!text.equals(course.module().solution().get(file))) {
        changed =
            changed.with(file, text.replace("package small;\n", "package small;\nimport no.Such;"));
      }
    }
    return changed;
  }

  @Test
  void a_missing_brace_takes_only_what_needs_its_file() {
    Answer answer = course.answer(SmallCourse.GREETER, "if (name != null) {\nreturn name;");

    List<ExerciseVerdict> verdicts = grade(answer, "1.1", "1.2", "1.3");

    assertThat(verdicts)
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.PASSED, Status.COMPILE_ERROR, Status.PASSED);
  }

  @Test
  void each_broken_file_is_told_its_own_error() {
    Answer answer =
        course
            .answer(SmallCourse.ADDER, "return a +;")
            .with(
                SmallCourse.GREETER,
                course
                    .answer(SmallCourse.GREETER, "return nobody;")
                    .sources()
                    .get(SmallCourse.GREETER));

    List<ExerciseVerdict> verdicts = grade(answer, "1.1", "1.2");

    assertThat(verdicts.get(0).at())
        .extracting(SourceLine::file)
        .containsExactly(SOURCES + SmallCourse.ADDER);
    assertThat(verdicts.get(1).at())
        .extracting(SourceLine::file)
        .containsExactly(SOURCES + SmallCourse.GREETER);
  }

  @Test
  void a_changed_signature_is_a_compile_error_of_the_test() {
    Answer answer =
        Answer.solution(course.module())
            .with(
                SmallCourse.GREETER,
                """
                package small;

                public final class Greeter {
                  public static String greet() {
                    return "Hello";
                  }
                }
                """);

    ExerciseVerdict verdict = grade(answer, "1.2").getFirst();

    assertThat(verdict.status()).isEqualTo(Status.COMPILE_ERROR);
    assertThat(verdict.message()).startsWith("The graded test no longer fits your code:");
  }

  @Test
  void a_file_that_is_missing_is_named() {
    Map<String, String> sources = new HashMap<>(course.module().solution());
    sources.remove(SmallCourse.ADDER);
    Answer answer = new Answer(course.module(), "a part", "here", sources);

    List<ExerciseVerdict> verdicts = grade(answer, "1.1", "1.2", "1.3");

    assertThat(verdicts)
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.COMPILE_ERROR, Status.PASSED, Status.COMPILE_ERROR);
    assertThat(verdicts.getLast().message()).isEqualTo("This file is missing.");
    assertThat(verdicts.getLast().at())
        .extracting(SourceLine::toString)
        .contains("here/" + SmallCourse.ADDER + ":1");
  }

  @Test
  void what_tests_are_written_with_is_not_there_for_an_answer() {
    Answer answer =
        course.answer(
            SmallCourse.ADDER, "org.junit.jupiter.api.Assumptions.abort();\nreturn a + b;");

    ExerciseVerdict verdict = grade(answer, "1.1").getFirst();

    assertThat(verdict.status()).isEqualTo(Status.COMPILE_ERROR);
    assertThat(verdict.message()).contains("package org.junit.jupiter.api does not exist");
  }

  @Test
  void a_store_that_cannot_be_had_is_never_the_learners_fault() {
    try (Engine withoutStore =
        Engine.open(course.course(), EngineOptions.defaults().withStore("a drawer"))) {
      List<ExerciseVerdict> verdicts =
          withoutStore.grade(
              Answer.solution(course.module()),
              course.exercises("1.4", "1.1"),
              GradingListener.SILENT);

      assertThat(verdicts)
          .extracting(ExerciseVerdict::status)
          .containsExactly(Status.INFRASTRUCTURE, Status.PASSED);
      assertThat(verdicts.getFirst().message()).contains("a drawer");
    }
  }

  @Test
  void a_listener_hears_everything_in_order() {
    List<String> heard = new ArrayList<>();
    engine.grade(
        course.answer(SmallCourse.ADDER, "return a;"),
        course.exercises("1.1"),
        new GradingListener() {
          @Override
          public void started(CourseExercise exercise) {
            heard.add("started " + exercise.id());
          }

          @Override
          public void tested(CourseExercise exercise, TestVerdict test) {
            heard.add(test.status() + " " + test.name());
          }

          @Override
          public void finished(CourseExercise exercise, ExerciseVerdict verdict) {
            heard.add("finished " + exercise.id() + " " + verdict.status());
          }
        });

    assertThat(heard)
        .containsExactly(
            "started 1.1",
            "PASSED a nothing changes nothing",
            "FAILED b two and three are five",
            "finished 1.1 FAILED");
  }

  private static List<ExerciseVerdict> grade(Answer answer, String... ids) {
    return engine.grade(answer, course.exercises(ids), GradingListener.SILENT);
  }
}
