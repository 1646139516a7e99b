package workshop.grader.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import workshop.grader.course.Answer;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.Region;
import workshop.grader.verdict.SourceLine;
import workshop.grader.worker.Job;

/**
 * An answer and the graded tests as class files in one folder, as far as they compile.
 *
 * @param main the answer's own compilation
 * @param earlier the finished modules before, and what all tests share
 * @param broken the errors of exercises that do not compile and were put back to their stubs in it,
 *     by the exercise's id
 * @param tests that of the graded tests against it
 */
record CompiledAnswer(
    Answer answer,
    ClassFolder main,
    List<Path> earlier,
    Map<String, CompileProblem> broken,
    ClassFolder tests) {

  /** What the compiler says, and where, in the files of the course. */
  record Problem(String message, Optional<SourceLine> at) {}

  /**
   * The tests of an exercise, ready to be run.
   *
   * @param nonce names the run
   * @param methods those of its tests that run
   * @param store where EventStoreDB is; empty when no test needs it
   */
  Job job(String nonce, CourseExercise exercise, List<String> methods, String store) {
    return new Job(
        nonce,
        exercise.testClass(),
        methods,
        texts(folders()),
        texts(earlier),
        store,
        answer.module().exercises().stream().map(CourseExercise::id).toList());
  }

  /** All classes of the answer and the tests, and the test resources. */
  List<Path> folders() {
    Path resources = answer.module().testResources();
    List<Path> folders = new ArrayList<>(List.of(main.path(), tests.path()));
    if (Files.isDirectory(resources)) {
      folders.add(resources);
    }
    return folders;
  }

  private static List<String> texts(List<Path> paths) {
    return paths.stream().map(Path::toString).toList();
  }

  /** Why the tests of an exercise cannot run; empty when they can. */
  Optional<Problem> problemOf(CourseExercise exercise) {
    if (broken.containsKey(exercise.id())) {
      return Optional.of(inAnswer(broken.get(exercise.id())));
    }
    if (tests.compilation().files().containsKey(exercise.testFile())) {
      return Optional.empty();
    }
    return Optional.of(cause(exercise));
  }

  /** The problem that a learner should mend first: in their own file, not what follows from it. */
  Problem cause(CourseExercise exercise) {
    List<String> ownFiles =
        answer.module().regions(exercise).stream().map(Region::file).distinct().toList();
    return missing(ownFiles)
        .or(
            () ->
                first(main.compilation(), ownFiles)
                    .filter(problem -> !problem.follows())
                    .map(this::inAnswer))
        .or(() -> removed().map(this::inAnswer))
        .or(() -> first(main.compilation(), ownFiles).map(this::inAnswer))
        .or(
            () ->
                first(tests.compilation(), List.of(exercise.testFile()))
                    .map(
                        problem ->
                            in(
                                answer.module().testPath(),
                                answer.module().tests(),
                                problem,
                                "The graded test no longer fits your code: ")))
        .orElseThrow();
  }

  // A region that is gone: what needs it does not compile either.
  private Optional<CompileProblem> removed() {
    return answer.module().regions().stream()
        .filter(Region::isNothingInStub)
        .flatMap(region -> Optional.ofNullable(broken.get(region.id())).stream())
        .findFirst();
  }

  // Without it, all the compiler could say is that others do not find it.
  private Optional<Problem> missing(List<String> ownFiles) {
    return Stream.concat(ownFiles.stream(), answer.module().solution().keySet().stream().sorted())
        .filter(file -> !answer.sources().containsKey(file))
        .findFirst()
        .map(
            file ->
                new Problem(
                    "This file is missing.",
                    Optional.of(SourceLine.in(answer.folder(), Map.of(), file, 1))));
  }

  private static Optional<CompileProblem> first(JavaCompilation compilation, List<String> files) {
    return compilation.problems().stream()
        .min(
            Comparator.comparing(CompileProblem::follows)
                .thenComparing(problem -> !files.contains(problem.file())));
  }

  private Problem inAnswer(CompileProblem problem) {
    return in(answer.folder(), answer.sources(), problem, "");
  }

  private static Problem in(
      String folder, Map<String, String> texts, CompileProblem problem, String prefix) {
    Optional<SourceLine> at =
        problem.file().isEmpty()
            ? Optional.empty()
            : Optional.of(SourceLine.in(folder, texts, problem.file(), problem.line()));
    return new Problem(prefix + problem.message(), at);
  }
}
