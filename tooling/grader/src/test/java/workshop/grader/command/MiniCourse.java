package workshop.grader.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.course.Stubs;
import workshop.grader.engine.GradingListener;
import workshop.grader.report.Paint;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.Status;
import workshop.grader.verdict.TestStatus;
import workshop.grader.verdict.TestVerdict;
import workshop.kit.Track;

/** A course of two exercises in one file, to run commands on; verdicts are made by hand. */
final class MiniCourse {
  static final String FILE = "exercises/01-facts/src/main/java/shop/Facts.java";

  private static final String SOLUTION =
      """
      package shop;

      final class Facts {
        static int answer() {
          // region 1.1 answer the question
          return 42;
          // endregion
        }

        static String name() {
          // region 1.2 name the fact
          return "OrderCreated";
          // endregion
        }
      }
      """;

  private final Path root;
  private final Map<String, ExerciseVerdict> verdicts = new TreeMap<>();
  private Optional<String> typed = Optional.empty();

  /** What a command printed, and its exit code. */
  record Ran(int exit, String out, String err) {}

  MiniCourse(Path root) {
    this.root = root;
    write("solutions/01-facts/src/main/java/shop/Facts.java", SOLUTION);
    write(
        "exercises/01-facts/README.md",
        """
        # 01 Facts – two small ones

        ## 1.1 The answer

        Answer.

        ### After it passes

        You have seen that `42` is **the** answer.

        ## 1.2 The name

        Name it.
        """);
    write(
        "exercises/01-facts/hints.md",
        """
        # Hints

        ## 1.1 The answer

        ### 1 Where to look

        In `Facts.java`.

        ### 2 What to do

        Return a number.

        ### 3 Almost the code

        ```java
        return 4…;
        ```
        """);
    test("AnswerTest", "1.1", "The answer", 10, Track.CORE, "it_is_right", "it_is_always_right");
    test("NameTest", "1.2", "The name", 5, Track.CORE, "it_is_a_past_participle");
    write(FILE, Stubs.generate(module()).get("shop/Facts.java"));
  }

  /** What the next checks say of an exercise. */
  MiniCourse verdict(String id, Status status, TestVerdict... tests) {
    return verdict(id, status, Optional.empty(), tests);
  }

  private MiniCourse verdict(
      String id, Status status, Optional<String> blockedBy, TestVerdict... tests) {
    CourseExercise exercise = Course.at(root).exercise(id).orElseThrow();
    verdicts.put(
        id,
        new ExerciseVerdict(
            id,
            exercise.title(),
            status,
            status == Status.PASSED ? exercise.points() : 0,
            exercise.points(),
            List.of(tests),
            "",
            List.of(),
            blockedBy,
            ""));
    return this;
  }

  /** The next checks say that an exercise stands on another. */
  MiniCourse waits(String id, String blockedBy) {
    return verdict(
        id,
        Status.BLOCKED,
        Optional.of(blockedBy),
        TestVerdict.of("a_test", TestStatus.BLOCKED, "It needs another.", List.of()));
  }

  MiniCourse passes(String id) {
    return verdict(id, Status.PASSED, TestVerdict.of("a_test", TestStatus.PASSED, "", List.of()));
  }

  MiniCourse notStarted(String id) {
    return verdict(
        id,
        Status.NOT_STARTED,
        TestVerdict.of("a_test", TestStatus.NOT_STARTED, "TODO " + id + ": write it", List.of()));
  }

  /** A reader at a terminal who answers questions like this. */
  MiniCourse typing(String answer) {
    typed = Optional.of(answer);
    return this;
  }

  Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Session session =
        new Session(
            new Checkout(root, root.resolve("no-build")),
            new PrintWriter(out),
            new PrintWriter(err),
            typed.map(answer -> new BufferedReader(new StringReader(answer + "\n"))),
            Paint.OFF,
            Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC),
            (course, options) -> new HandMade());
    int exit = WorkshopCommand.run(session, arguments);
    return new Ran(exit, out.toString(), err.toString());
  }

  String text(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  void write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /** A graded test class, written anew. */
  void test(String name, String id, String title, int points, Track track, String... methods) {
    test("01-facts", name, id, title, points, track, methods);
  }

  /** A second module of two exercises, 2.1 in the core and 2.2 for the second day. */
  void secondModule() {
    write("exercises/02-rules/README.md", "# 02 Rules – two more\n\n## 2.1 One\n\n## 2.2 Two\n");
    write("solutions/02-rules/src/main/java/shop/Rules.java", "package shop;\n");
    write("exercises/02-rules/src/main/java/shop/Rules.java", "package shop;\n");
    test("02-rules", "OneTest", "2.1", "One", 5, Track.CORE, "it_is_right");
    test("02-rules", "TwoTest", "2.2", "Two", 5, Track.SECOND_DAY, "it_is_right");
  }

  private void test(
      String folder,
      String name,
      String id,
      String title,
      int points,
      Track track,
      String... methods) {
    StringBuilder source = new StringBuilder("package shop;\n\n");
    source.append(
        "@Exercise(id = \"%s\", title = \"%s\", points = %d, minutes = 10, track = Track.%s)\n"
            .formatted(id, title, points, track));
    source.append("class ").append(name).append(" {\n");
    for (String method : methods) {
      source.append("  @Test\n  void ").append(method).append("() {}\n");
    }
    write("exercises/" + folder + "/src/test/java/shop/" + name + ".java", source + "}\n");
  }

  private CourseModule module() {
    return Course.at(root).modules().getFirst();
  }

  private final class HandMade implements Grader {
    @Override
    public List<ExerciseVerdict> grade(
        Answer answer, List<CourseExercise> exercises, GradingListener listener) {
      return exercises.stream().map(exercise -> verdicts.get(exercise.id())).toList();
    }

    @Override
    public void close() {}
  }
}
