package workshop.grader.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workshop.grader.course.Alternative;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.course.Misconception;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.TestVerdict;
import workshop.grader.worker.JobRunner;

/**
 * For authors: runs the tests of one exercise against {@code solution}, {@code stub}, {@code yours}
 * a misconception or an alternative, in this JVM. Start it from an IDE and its breakpoints hold.
 *
 * <pre>{@code
 * RunOne 1.3 solution
 * RunOne 1.3 1.3-keeps-the-list
 * }</pre>
 */
public final class RunOne {
  private RunOne() {}

  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      System.err.println(
          "Say which exercise and which answer: "
              + "RunOne 1.3 solution|stub|yours|<misconception>|<alternative>");
      System.exit(2);
    }
    Course course = Course.around(Path.of(""));
    CourseExercise exercise =
        course
            .exercise(arguments[0])
            .orElseThrow(() -> new IllegalArgumentException("no exercise " + arguments[0]));
    CourseModule module = course.moduleOf(exercise);
    Path folder = Folders.temporary("workshop-one-");
    try (AnswerCompiler compiler =
            new AnswerCompiler(course, Libraries.ofThisJvm(), folder, Optional.empty());
        StoreHost store = new StoreHost(EngineOptions.defaults().store())) {
      print(
          grade(
              compiler.compile(answer(module, arguments[1]), List.of(exercise)), exercise, store));
    } finally {
      Folders.delete(folder);
    }
  }

  private static ExerciseVerdict grade(
      CompiledAnswer compiled, CourseExercise exercise, StoreHost store) {
    Judge judge = new Judge(exercise, compiled);
    Optional<CompiledAnswer.Problem> problem = compiled.problemOf(exercise);
    if (problem.isPresent()) {
      return judge.notCompiled(problem.get());
    }
    String connection = exercise.needsStore() ? store.running().connectionString() : "";
    RunLog log = new RunLog((method, failure) -> {});
    List<String> methods = new ArrayList<>(exercise.tests());
    methods.addAll(exercise.beyond());
    new JobRunner().run(compiled.job("one", exercise, methods, connection), log::accept);
    RunResult run = log.result(RunResult.End.DONE, 0, "", Duration.ZERO, Duration.ZERO);
    return judge.judge(run).withBeyond(judge.beyond(run));
  }

  private static Answer answer(CourseModule module, String which) {
    return switch (which) {
      case "solution" -> Answer.solution(module);
      case "stub" -> Answer.stub(module);
      case "yours" -> Answer.learners(module);
      default ->
          Stream.concat(
                  module.misconceptions().stream().map(Misconception::rewriting),
                  module.alternatives().stream().map(Alternative::rewriting))
              .filter(rewriting -> rewriting.name().equals(which))
              .findFirst()
              .map(rewriting -> Answer.rewritten(module, rewriting))
              .orElseThrow(() -> new IllegalArgumentException("no answer " + which));
    };
  }

  private static void print(ExerciseVerdict verdict) {
    System.out.println(verdict.id() + " " + verdict.title() + ": " + verdict.status());
    if (!verdict.message().isEmpty()) {
      System.out.println(verdict.message());
    }
    verdict.at().forEach(System.out::println);
    for (TestVerdict test : verdict.all()) {
      System.out.println("\n" + test.status() + " " + test.name());
      if (!test.rationale().isEmpty()) {
        System.out.println(test.text().indent(2).stripTrailing());
        test.at().forEach(at -> System.out.println("  at " + at));
      }
    }
  }
}
