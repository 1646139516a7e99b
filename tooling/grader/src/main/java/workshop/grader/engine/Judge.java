package workshop.grader.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.course.NamedPlaces;
import workshop.grader.course.Region;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.SourceLine;
import workshop.grader.verdict.Status;
import workshop.grader.verdict.TestStatus;
import workshop.grader.verdict.TestVerdict;
import workshop.grader.verdict.ToldLesson;
import workshop.grader.worker.Frame;
import workshop.grader.worker.TestFailure;
import workshop.grader.worker.TestFailure.Kind;
import workshop.grader.worker.TestFailure.Part;

/** Says what a run means. It fails closed: what was not seen to succeed has not passed. */
final class Judge {
  private static final int OUT_OF_MEMORY = 3;

  private final CourseExercise exercise;
  private final CompiledAnswer compiled;
  private final CourseModule module;

  Judge(CourseExercise exercise, CompiledAnswer compiled) {
    this.exercise = exercise;
    this.compiled = compiled;
    this.module = compiled.answer().module();
  }

  ExerciseVerdict notCompiled(CompiledAnswer.Problem problem) {
    return verdict(
        Status.COMPILE_ERROR,
        notRun(exercise.tests()),
        problem.message(),
        problem.at().stream().toList(),
        Optional.empty(),
        "");
  }

  ExerciseVerdict infrastructure(String sentence) {
    return verdict(
        Status.INFRASTRUCTURE, notRun(exercise.tests()), sentence, List.of(), Optional.empty(), "");
  }

  private List<TestVerdict> notRun(List<String> methods) {
    return methods.stream().map(this::notRun).toList();
  }

  private TestVerdict notRun(String method) {
    return TestVerdict.of(method, TestStatus.NOT_RUN, "It did not run.", List.of());
  }

  ExerciseVerdict judge(RunResult run) {
    Optional<TestFailure> store = first(run, Kind.STORE);
    if (store.isPresent()) {
      return infrastructure(store.get().message());
    }
    if (!compiled.main().compilation().leftOut().isEmpty() && missesAClass(run)) {
      return notCompiled(compiled.cause(exercise));
    }
    List<TestVerdict> tests = exercise.tests().stream().map(test -> test(test, run)).toList();
    return switch (run.end()) {
      case TIME_IS_UP ->
          verdict(
              Status.TIMED_OUT,
              tests,
              timeIsUp(run),
              place(run.running(), run.where()),
              Optional.empty(),
              run);
      case WORKER_ENDED ->
          verdict(
              Status.CRASHED,
              tests,
              workerEnded(run),
              place(run.running(), run.where()),
              Optional.empty(),
              run);
      case DONE -> done(tests, run);
    };
  }

  /** What became of the tests that ask for more. They do not change the verdict. */
  List<TestVerdict> beyond(RunResult run) {
    return run.storeFailed()
        ? notRun(exercise.beyond())
        : exercise.beyond().stream().map(test -> test(test, run)).toList();
  }

  private ExerciseVerdict done(List<TestVerdict> tests, RunResult run) {
    if (has(tests, TestStatus.CRASHED)) {
      return verdict(
          Status.CRASHED,
          tests,
          "Not every test came to a judgement.",
          List.of(),
          Optional.empty(),
          run);
    }
    if (has(tests, TestStatus.FAILED)) {
      return verdict(Status.FAILED, tests, "", List.of(), Optional.empty(), run);
    }
    if (has(tests, TestStatus.NOT_STARTED)) {
      return verdict(Status.NOT_STARTED, tests, "", List.of(), Optional.empty(), run);
    }
    if (has(tests, TestStatus.BLOCKED)) {
      String other = first(run, Kind.TODO).orElseThrow().todo();
      return verdict(
          Status.BLOCKED,
          tests,
          "It needs exercise %s, which %s.%s"
              .formatted(
                  other,
                  compiled.broken().containsKey(other) ? "does not compile" : "is still to do",
                  allThatItNeeds()),
          List.of(),
          Optional.of(other),
          run);
    }
    if (!run.outside().isEmpty()) {
      TestVerdict after = failed("after the tests", run.outside().getFirst());
      return verdict(Status.FAILED, tests, after.text(), after.at(), Optional.empty(), run);
    }
    return verdict(Status.PASSED, tests, "", List.of(), Optional.empty(), run);
  }

  /** So that who starts in the middle sees at once what to do or to skip. */
  private String allThatItNeeds() {
    return exercise.needs().size() < 2
        ? ""
        : " All that it needs: %s.".formatted(String.join(", ", exercise.needs()));
  }

  /** What became of one test that has ended. */
  TestVerdict ended(String method, Optional<TestFailure> failure) {
    return failure
        .map(reason -> failed(method, reason))
        .orElseGet(() -> TestVerdict.of(method, TestStatus.PASSED, "", List.of()));
  }

  private TestVerdict test(String method, RunResult run) {
    if (run.failures().containsKey(method)) {
      return failed(method, run.failures().get(method));
    }
    if (run.succeeded().contains(method)) {
      return ended(method, Optional.empty());
    }
    if (run.running().equals(method)) {
      return run.end() == RunResult.End.TIME_IS_UP
          ? TestVerdict.of(
              method, TestStatus.TIMED_OUT, timeIsUp(run), place(run.running(), run.where()))
          : TestVerdict.of(
              method, TestStatus.CRASHED, workerEnded(run), place(run.running(), run.where()));
    }
    if (!run.outside().isEmpty()) {
      return failed(method, run.outside().getFirst());
    }
    return run.end() == RunResult.End.DONE
        ? TestVerdict.of(method, TestStatus.CRASHED, "It never reported.", List.of())
        : notRun(method);
  }

  private TestVerdict failed(String method, TestFailure failure) {
    // Where the text says to look comes before what it says that happened.
    Stream<String> texts =
        Stream.concat(failure.told(Part.LOOK_AT).stream(), Stream.of(failure.message()));
    List<SourceLine> at = place(method, failure.frames(), texts);
    return switch (failure.kind()) {
      case TODO ->
          failure.todo().equals(exercise.id())
              ? TestVerdict.of(
                  method, TestStatus.NOT_STARTED, "Still to do: " + failure.message() + ".", at)
              : TestVerdict.of(
                  method,
                  TestStatus.BLOCKED,
                  "It needs exercise %s first: %s.".formatted(failure.todo(), failure.message()),
                  at);
      case ABORTED ->
          TestVerdict.of(
              method, TestStatus.CRASHED, "It was aborted before it could judge your code.", at);
      case LESSON, ASSERTION, EXCEPTION, STORE ->
          new TestVerdict(
              method,
              failure.told(Part.RULE),
              TestStatus.FAILED,
              rationale(method, failure),
              failure.told(Part.EXPECTED).map(Judge::visible),
              failure.told(Part.ACTUAL).map(Judge::visible),
              failure.told(Part.WHY).filter(text -> !text.isEmpty()),
              failure.told(Part.LOOK_AT).filter(text -> !text.isEmpty()),
              failure.told(Part.LESSON).map(section -> toldLesson(section, failure)),
              at);
    };
  }

  private String rationale(String method, TestFailure failure) {
    if (failure.kind() != Kind.EXCEPTION) {
      return failure.message().isEmpty() ? "An assertion does not hold." : failure.message();
    }
    String type = failure.type().substring(failure.type().lastIndexOf('.') + 1).replace('$', '.');
    if (type.equals("StackOverflowError")) {
      return "Your code called itself until the stack was full (StackOverflowError).";
    }
    String message = failure.message().isEmpty() ? "" : ": " + failure.message();
    boolean fromTheAnswer = !failure.frames().isEmpty() && isInAnswer(failure.frames().getFirst());
    return fromTheAnswer
        ? "Your code threw %s%s".formatted(type, message)
        : "\"%s\" ended with %s%s".formatted(method.replace('_', ' '), type, message);
  }

  private String timeIsUp(RunResult run) {
    return "Your code was still running after %d seconds%s. Is there a loop that never ends, or a wait for something that never comes?"
        .formatted(
            run.took().toSeconds(),
            answerLine(run.where()).map(at -> ", at " + at.brief()).orElse(""));
  }

  private String workerEnded(RunResult run) {
    if (!run.where().isEmpty()) {
      return "Your code ended the whole JVM with System.exit (exit code %d)."
          .formatted(run.exitCode());
    }
    return run.exitCode() == OUT_OF_MEMORY && run.output().contains("OutOfMemoryError")
        ? "Your code used up all memory."
        : "The JVM ended in the middle of the tests (exit code %d).".formatted(run.exitCode());
  }

  private List<SourceLine> place(String method, List<Frame> frames) {
    return place(method, frames, Stream.empty());
  }

  /**
   * The learner's own line: where it went wrong or, failing that, where they were to write. A line
   * outside of what they were to write only passes on what is wrong elsewhere.
   *
   * @param texts what the failure says; the first that names a method tells likely places apart
   */
  private List<SourceLine> place(String method, List<Frame> frames, Stream<String> texts) {
    List<Region> places = module.places(exercise, method);
    List<Region> toWrite = new ArrayList<>(module.regions(exercise));
    toWrite.addAll(places);
    return firstIn(toWrite, frames)
        .map(List::of)
        .orElseGet(
            () -> {
              List<SourceLine> likely = inAnswer(NamedPlaces.in(module, places, texts));
              return likely.isEmpty() ? answerLine(frames).stream().toList() : likely;
            });
  }

  private Optional<SourceLine> firstIn(List<Region> regions, List<Frame> frames) {
    List<Region> written =
        regions.stream().flatMap(region -> compiled.answer().find(region).stream()).toList();
    return frames.stream()
        .filter(
            frame ->
                written.stream()
                    .anyMatch(
                        region ->
                            region.file().equals(frame.path())
                                && region.line() <= frame.line()
                                && frame.line() <= region.endLine()))
        .findFirst()
        .map(frame -> inAnswer(frame.path(), frame.line()));
  }

  private Optional<SourceLine> answerLine(List<Frame> frames) {
    return frames.stream()
        .filter(this::isInAnswer)
        .findFirst()
        .map(frame -> inAnswer(frame.path(), frame.line()));
  }

  private boolean isInAnswer(Frame frame) {
    return compiled.answer().sources().containsKey(frame.path());
  }

  private List<SourceLine> inAnswer(List<Region> regions) {
    return regions.stream()
        .flatMap(region -> compiled.answer().find(region).stream())
        .map(region -> inAnswer(region.file(), region.line()))
        .toList();
  }

  private SourceLine inAnswer(String path, int line) {
    return SourceLine.in(compiled.answer().folder(), compiled.answer().sources(), path, line);
  }

  // A class that an answer or a test was to find was left out because its file does not compile.
  private static boolean missesAClass(RunResult run) {
    return run.allFailures().stream()
        .anyMatch(
            failure ->
                failure.type().equals(NoClassDefFoundError.class.getName())
                    || failure.type().equals(ClassNotFoundException.class.getName()));
  }

  private static Optional<TestFailure> first(RunResult run, Kind kind) {
    return run.allFailures().stream().filter(failure -> failure.kind() == kind).findFirst();
  }

  private static boolean has(List<TestVerdict> tests, TestStatus status) {
    return tests.stream().anyMatch(test -> test.status() == status);
  }

  private static ToldLesson toldLesson(String section, TestFailure failure) {
    return new ToldLesson(
        section, failure.told(Part.UNUSED_FACTS).stream().flatMap(String::lines).toList());
  }

  /** A value that nobody could see is told in words. */
  private static String visible(String value) {
    return value.isEmpty() ? "(an empty text)" : value;
  }

  private ExerciseVerdict verdict(
      Status status,
      List<TestVerdict> tests,
      String message,
      List<SourceLine> at,
      Optional<String> blockedBy,
      RunResult run) {
    return verdict(status, tests, message, at, blockedBy, run.output());
  }

  private ExerciseVerdict verdict(
      Status status,
      List<TestVerdict> tests,
      String message,
      List<SourceLine> at,
      Optional<String> blockedBy,
      String output) {
    return new ExerciseVerdict(
        exercise.id(),
        exercise.title(),
        status,
        status == Status.PASSED ? exercise.points() : 0,
        exercise.points(),
        tests,
        notRun(exercise.beyond()),
        message,
        at,
        blockedBy,
        output);
  }
}
