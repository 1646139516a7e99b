package workshop.grader.command;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.ModuleFiles;
import workshop.grader.course.Places;
import workshop.grader.course.Stubs;
import workshop.grader.engine.GradingListener;
import workshop.grader.report.Page;
import workshop.grader.report.Paint;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.Status;
import workshop.grader.verdict.TestStatus;
import workshop.grader.verdict.TestVerdict;
import workshop.kit.Track;
import workshop.kit.store.RunningStore;

/** A course of two exercises in one file, to run commands on; verdicts are made by hand. */
final class MiniCourse {
  static final String FILE = "exercises/01-facts/src/main/java/shop/Facts.java";

  private static final String PLACES = "solutions/01-facts/variants/places.tsv";

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
  private final ModuleFiles facts;
  private final Map<String, ExerciseVerdict> verdicts = new TreeMap<>();
  private Optional<String> typed = Optional.empty();
  private Iterator<String> stores = Collections.emptyIterator();

  /** What a command printed, and its exit code. */
  record Ran(int exit, String out, String err) {}

  MiniCourse(Path root) {
    this.root = root;
    this.facts =
        new ModuleFiles(root, "01-facts", "Facts – two small ones")
            .solution("shop/Facts.java", SOLUTION)
            .exercise("1.1", "The answer", Track.CORE, 10, 10)
            .exercise("1.2", "The name", Track.CORE, 10, 5)
            .brief("1.1", "Answer.", "You have seen that `42` is **the** answer.")
            .brief("1.2", "Name it.", "")
            .hints("1.1", "In `Facts.java`.", "Return a number.", "```java\nreturn 4…;\n```")
            .emptyTests("AnswerTest", "1.1", "it_is_right", "it_is_always_right")
            .emptyTests("NameTest", "1.2", "it_is_a_past_participle");
    write(FILE, Stubs.generate(facts.module()).get("shop/Facts.java"));
    write(PLACES, Places.derive(facts.module(), List.of()).edit(facts.module()).after());
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
            List.of(),
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

  /** The next modules that are checked have had these stores, one each. */
  MiniCourse leaves(String... connectionStrings) {
    stores = List.of(connectionStrings).iterator();
    return this;
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
            new Workspace(root, root.resolve("no-build")),
            new PrintWriter(out),
            new PrintWriter(err),
            typed.map(answer -> new BufferedReader(new StringReader(answer + "\n"))),
            false,
            Page.WIDTH,
            Paint.OFF,
            Clock.fixed(Instant.parse("2026-03-01T09:30:00Z"), ZoneOffset.UTC),
            (course, options) -> new HandMade());
    int exit = WorkshopCommand.run(session, arguments);
    return new Ran(exit, out.toString(), err.toString());
  }

  String text(String file) {
    return facts.read(file);
  }

  void write(String file, String text) {
    facts.write(file, text);
  }

  /** An exercise with another head, or one more, with a test class of its own. */
  void exercise(String id, String title, Track track, String testClass) {
    facts.exercise(id, title, track, 10, 5).emptyTests(testClass, id, "it_is_right");
  }

  /** A second module of two exercises, 2.1 in the core and 2.2 for the second day. */
  void secondModule() {
    new ModuleFiles(root, "02-rules", "Rules – two more")
        .solution("shop/Rules.java", "package shop;\n")
        .learner("shop/Rules.java", "package shop;\n")
        .exercise("2.1", "One", Track.CORE, 10, 5)
        .exercise("2.2", "Two", Track.SECOND_DAY, 10, 5)
        .emptyTests("OneTest", "2.1", "it_is_right")
        .emptyTests("TwoTest", "2.2", "it_is_right");
  }

  private final class HandMade implements Grader {
    @Override
    public List<ExerciseVerdict> grade(
        Answer answer, List<CourseExercise> exercises, GradingListener listener) {
      if (stores.hasNext()) {
        listener.storeClosing(new RunningStore(stores.next(), "embedded", () -> {}));
      }
      return exercises.stream().map(exercise -> told(exercise, listener)).toList();
    }

    private ExerciseVerdict told(CourseExercise exercise, GradingListener listener) {
      listener.started(exercise);
      ExerciseVerdict verdict = verdicts.get(exercise.id());
      listener.finished(exercise, verdict);
      return verdict;
    }

    @Override
    public void close() {}
  }
}
