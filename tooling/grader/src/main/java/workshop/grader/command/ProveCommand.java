package workshop.grader.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workshop.grader.course.Course;
import workshop.grader.course.CourseCheck;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.proof.Proof;
import workshop.grader.proof.ProofReport;

@Command(
    name = "prove",
    description =
        "For authors: every answer that the course speaks of gets the verdict that it should.")
final class ProveCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "<id|module>",
      description = "An exercise (1.3) or a module (1). Without: everything.")
  private Optional<String> name;

  @Option(names = "--all", description = "Try everything again, and keep nothing.")
  private boolean all;

  @Mixin private StoreOption store;

  ProveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Course course = session.course();
    Map<CourseModule, List<CourseExercise>> selected = Selection.of(course, name);
    List<CourseExercise> exercises = selected.values().stream().flatMap(List::stream).toList();
    List<String> incomplete =
        selected.keySet().stream()
            .flatMap(
                module ->
                    Stream.concat(
                        CourseCheck.problems(module).stream(),
                        CourseCheck.sizeProblems(module).stream()))
            .toList();
    try (Proof proof = open(course, store.name(), all, session.workspace())) {
      ProofReport report =
          proof.prove(name.map(one -> "Only " + one).orElse("The course"), exercises);
      incomplete.forEach(problem -> session.out().println("✗ " + problem));
      report.lines().forEach(session.out()::println);
      return report.allIsProved() && incomplete.isEmpty() ? 0 : 1;
    }
  }

  static Proof open(Course course, String store, boolean all, Workspace workspace) {
    Path verdicts = workspace.state().resolve("proof");
    return Proof.open(
        course,
        store,
        all ? Optional.empty() : Optional.of(verdicts),
        Optional.of(workspace.cache()));
  }
}
