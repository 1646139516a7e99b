package workshop.grader.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workshop.grader.course.Answer;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.SourceLine;
import workshop.grader.verdict.Status;
import workshop.grader.verdict.TestStatus;
import workshop.grader.verdict.TestVerdict;

/** Whatever an answer does to the JVM it runs in: it gets its verdict, and the others theirs. */
class HostileAnswersTest {
  private static final String ADDER_IN_SOLUTION =
      "solutions/01-small/src/main/java/" + SmallCourse.ADDER;

  @TempDir private static Path folder;
  private static SmallCourse course;
  private static Engine engine;
  private static Engine impatient;
  private static ExecutorService gradings;
  private static Future<List<ExerciseVerdict>> busyLoop;
  private static Future<List<ExerciseVerdict>> loopWithAChild;
  private static Future<List<ExerciseVerdict>> exitWithoutEnd;

  @BeforeAll
  static void open() throws IOException {
    course = new SmallCourse(folder.resolve("a folder with spaces"));
    engine = Engine.open(course.course(), EngineOptions.defaults());
    impatient =
        Engine.open(
            course.course(),
            EngineOptions.defaults().withLimit(Duration.ofSeconds(10)).withWorkers(3));
    gradings = Executors.newFixedThreadPool(3);
    // They all wait for their time to be up: so they wait together.
    busyLoop = gradings.submit(() -> grade(impatient, busyLoop(), "1.1", "1.2"));
    loopWithAChild = gradings.submit(() -> grade(impatient, loopWithAChild(), "1.1"));
    exitWithoutEnd = gradings.submit(() -> grade(impatient, exitWithoutEnd(), "1.1"));
  }

  @AfterAll
  static void close() {
    gradings.shutdownNow();
    engine.close();
    impatient.close();
  }

  @Test
  void the_solution_passes() {
    List<ExerciseVerdict> verdicts =
        grade(engine, Answer.solution(course.module()), "1.1", "1.2", "1.3");

    assertThat(verdicts).extracting(ExerciseVerdict::status).containsOnly(Status.PASSED);
    assertThat(verdicts).extracting(ExerciseVerdict::points).containsExactly(10, 5, 5);
  }

  @Test
  void an_endless_loop_is_timed_out_where_it_is_and_what_ran_before_is_still_seen()
      throws Exception {
    List<ExerciseVerdict> verdicts = busyLoop.get();

    ExerciseVerdict loops = verdicts.getFirst();
    assertThat(loops.status()).isEqualTo(Status.TIMED_OUT);
    assertThat(loops.points()).isZero();
    assertThat(loops.tests())
        .extracting(TestVerdict::status)
        .containsExactly(TestStatus.PASSED, TestStatus.TIMED_OUT);
    assertThat(loops.message()).containsPattern("after 1[0-9] seconds, at Adder.java:");
    assertThat(loops.at().getFirst().file()).isEqualTo(ADDER_IN_SOLUTION);
    assertThat(verdicts.getLast().status()).isEqualTo(Status.PASSED);
  }

  @Test
  void what_a_stopped_answer_has_started_is_stopped_with_it() throws Exception {
    ExerciseVerdict verdict = loopWithAChild.get().getFirst();

    assertThat(verdict.status()).isEqualTo(Status.TIMED_OUT);
    assertThat(verdict.output()).matches("(?s).*child [0-9]+ runs.*");
    long child = Long.parseLong(verdict.output().replaceAll("(?s).*child ([0-9]+) runs.*", "$1"));
    ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
    assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void an_exit_that_never_comes_to_its_end_is_timed_out() throws Exception {
    assertThat(exitWithoutEnd.get().getFirst().status()).isEqualTo(Status.TIMED_OUT);
  }

  private static Answer busyLoop() {
    return course.answer(
        SmallCourse.ADDER,
        """
        while (b != 0) {
          try {
            b = 1 / 0;
          } catch (Throwable nothing) {
            b = 3;
          }
        }
        return a;
        """);
  }

  private static Answer loopWithAChild() {
    return course
        .answer(
            SmallCourse.ADDER,
            """
            try {
              String classes =
                  java.nio.file.Path.of(
                          Adder.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                      .toString();
              Process child =
                  new ProcessBuilder(
                          ProcessHandle.current().info().command().orElseThrow(),
                          "-cp", classes, "small.Waiting")
                      .start();
              child.getInputStream().read();
              System.out.println("child " + child.pid() + " runs");
              System.out.flush();
              child.waitFor();
              return a + b;
            } catch (Exception e) {
              throw new RuntimeException(e);
            }
            """)
        .with(
            "small/Waiting.java",
            """
            package small;

            class Waiting {
              public static void main(String[] arguments) throws InterruptedException {
                System.out.println("here");
                new java.util.concurrent.CountDownLatch(1).await();
              }
            }
            """);
  }

  private static Answer exitWithoutEnd() {
    return course.answer(
        SmallCourse.ADDER,
        """
        Thread never = new Thread(() -> {
          try {
            Thread.currentThread().join();
          } catch (InterruptedException e) {
            return;
          }
        });
        Runtime.getRuntime().addShutdownHook(never);
        System.exit(0);
        return a + b;
        """);
  }

  @Test
  void exit_is_a_crash_and_the_line_is_named() {
    Answer answer = course.answer(SmallCourse.ADDER, "System.exit(0);\nreturn a + b;");

    List<ExerciseVerdict> verdicts = grade(engine, answer, "1.1", "1.2");

    ExerciseVerdict exits = verdicts.getFirst();
    assertThat(exits.status()).isEqualTo(Status.CRASHED);
    assertThat(exits.message()).contains("System.exit", "exit code 0");
    assertThat(exits.at()).contains(new SourceLine(ADDER_IN_SOLUTION, 6));
    assertThat(exits.tests())
        .extracting(TestVerdict::status)
        .containsExactly(TestStatus.CRASHED, TestStatus.NOT_RUN);
    assertThat(verdicts.getLast().status()).isEqualTo(Status.PASSED);
  }

  @Test
  void halt_is_a_crash() {
    Answer answer =
        course.answer(SmallCourse.ADDER, "Runtime.getRuntime().halt(0);\nreturn a + b;");

    List<ExerciseVerdict> verdicts = grade(engine, answer, "1.1", "1.2");

    assertThat(verdicts)
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.CRASHED, Status.PASSED);
    assertThat(verdicts.getFirst().message()).contains("exit code 0");
  }

  @Test
  void using_up_all_memory_is_a_crash_that_says_so() {
    Answer answer =
        course.answer(
            SmallCourse.ADDER,
            """
            java.util.List<long[]> all = new java.util.ArrayList<>();
            while (true) {
              try {
                all.add(new long[10_000_000]);
              } catch (Throwable caught) {
                continue;
              }
            }
            """);

    List<ExerciseVerdict> verdicts = grade(engine, answer, "1.1", "1.2");

    assertThat(verdicts)
        .extracting(ExerciseVerdict::status)
        .containsExactly(Status.CRASHED, Status.PASSED);
    assertThat(verdicts.getFirst().message()).contains("memory");
  }

  @Test
  void a_stack_overflow_is_a_failure_of_the_test() {
    Answer answer = course.answer(SmallCourse.ADDER, "return add(a, b + 1) - 1;");

    ExerciseVerdict verdict = grade(engine, answer, "1.1").getFirst();

    assertThat(verdict.status()).isEqualTo(Status.FAILED);
    TestVerdict failure = verdict.firstFailure().orElseThrow();
    assertThat(failure.rationale()).contains("StackOverflowError");
    assertThat(failure.at()).contains(new SourceLine(ADDER_IN_SOLUTION, 6));
  }

  @Test
  void a_flood_of_output_is_cut_and_changes_nothing() {
    Answer answer =
        course.answer(
            SmallCourse.ADDER,
            """
            for (int i = 0; i < 500_000; i++) {
              System.out.println("and on and on and on and on " + i);
            }
            return a + b;
            """);

    ExerciseVerdict verdict = grade(engine, answer, "1.1").getFirst();

    assertThat(verdict.status()).isEqualTo(Status.PASSED);
    assertThat(verdict.output()).startsWith("and on and on").contains("more characters");
    assertThat(verdict.output()).hasSizeLessThan(30_000);
  }

  @Test
  void a_thread_that_runs_on_does_not_reach_the_next_exercise() {
    Answer answer =
        course
            .answer(
                SmallCourse.ADDER,
                """
                new Thread(() -> { while (true) System.setProperty("small", "spoilt"); }).start();
                return a + b;
                """)
            .with(
                SmallCourse.GREETER,
                """
                package small;

                public final class Greeter {
                  public static String greet(String name) {
                    return "Hello " + System.getProperty("small", name);
                  }
                }
                """);

    assertThat(grade(engine, answer, "1.1", "1.2"))
        .extracting(ExerciseVerdict::status)
        .containsOnly(Status.PASSED);
  }

  @Test
  void what_an_answer_sets_for_the_whole_jvm_does_not_reach_the_next_exercise() {
    Answer answer =
        course
            .answer(
                SmallCourse.ADDER,
                """
                System.setProperty("small", "spoilt");
                System.setOut(null);
                java.util.Locale.setDefault(java.util.Locale.forLanguageTag("th"));
                java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Kathmandu"));
                Thread.currentThread().interrupt();
                return a + b;
                """)
            .with(
                SmallCourse.GREETER,
                """
                package small;

                public final class Greeter {
                  public static String greet(String name) {
                    boolean spoilt =
                        System.out == null
                            || Thread.currentThread().isInterrupted()
                            || java.util.Locale.getDefault().getLanguage().equals("th")
                            || java.util.TimeZone.getDefault().getID().equals("Asia/Kathmandu");
                    return "Hello " + (spoilt ? "nobody" : System.getProperty("small", name));
                  }
                }
                """);

    assertThat(grade(engine, answer, "1.1", "1.2"))
        .extracting(ExerciseVerdict::status)
        .containsOnly(Status.PASSED);
  }

  @Test
  void what_is_printed_is_never_taken_for_a_result() {
    Answer answer =
        course.answer(
            SmallCourse.ADDER,
            """
            System.out.println("finished b_two_and_three_are_five");
            System.err.println("Tests run: 2, Failures: 0");
            System.out.close();
            return 5;
            """);

    ExerciseVerdict verdict = grade(engine, answer, "1.1").getFirst();

    assertThat(verdict.status()).isEqualTo(Status.FAILED);
    assertThat(verdict.testsPassed()).isEqualTo(1);
  }

  @Test
  void a_test_that_the_answer_aborts_has_not_passed() {
    Answer answer =
        course.answer(
            SmallCourse.ADDER,
            """
              return Adder.<Error, Integer>raise();
            }

            @SuppressWarnings("unchecked")
            private static <E extends Throwable, T> T raise() throws E {
              try {
                throw (E)
                    Class.forName("org.opentest4j.TestAbortedException")
                        .getConstructor(String.class)
                        .newInstance("skip me");
              } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
              }
            """);

    ExerciseVerdict verdict = grade(engine, answer, "1.1").getFirst();

    assertThat(verdict.status()).isEqualTo(Status.CRASHED);
    assertThat(verdict.tests()).extracting(TestVerdict::status).containsOnly(TestStatus.CRASHED);
    assertThat(verdict.tests().getFirst().rationale()).contains("aborted");
  }

  @Test
  void an_exception_that_fights_back_is_a_failure_like_any_other() {
    Answer answer =
        course.answer(
            SmallCourse.ADDER,
            """
            throw new RuntimeException() {
              @Override
              public String getMessage() {
                throw new IllegalStateException();
              }

              @Override
              public StackTraceElement[] getStackTrace() {
                return null;
              }

              @Override
              public Throwable getCause() {
                return this;
              }
            };
            """);

    assertThat(grade(engine, answer, "1.1").getFirst().status()).isEqualTo(Status.FAILED);
  }

  @Test
  void nothing_stays_on_the_disk() {
    Engine another = Engine.open(course.course(), EngineOptions.defaults());
    grade(another, Answer.solution(course.module()), "1.1");
    assertThat(another.workFolder()).isDirectory();

    another.close();

    assertThat(another.workFolder()).doesNotExist();
  }

  private static List<ExerciseVerdict> grade(Engine engine, Answer answer, String... ids) {
    return engine.grade(answer, course.exercises(ids), GradingListener.SILENT);
  }
}
