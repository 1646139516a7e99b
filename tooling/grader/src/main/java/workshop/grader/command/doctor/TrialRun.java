package workshop.grader.command.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.engine.Engine;
import workshop.grader.engine.EngineOptions;
import workshop.grader.engine.GradingListener;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.TestVerdict;

/**
 * Checks a finished exercise of its own in the way of every check: it compiles, starts a worker and
 * a store, appends an event and inserts a row. What a list of tools cannot show shows here.
 */
public final class TrialRun {
  private static final Map<String, String> FILES =
      Map.of(
          "README.md", "exercises/00-trial/README.md",
          "TrialTest.java", "exercises/00-trial/src/test/java/trial/TrialTest.java",
          "Trial.java", "solutions/00-trial/src/main/java/trial/Trial.java");

  private TrialRun() {}

  /** What went wrong, in a sentence or two; empty when all went well. */
  public static Optional<String> problem(EngineOptions options) {
    try {
      Path folder = Files.createTempDirectory("workshop-trial-");
      try {
        return problem(write(folder), options);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      return Optional.of("The folder for temporary files cannot be used: " + e.getMessage());
    }
  }

  private static Optional<String> problem(Course course, EngineOptions options) {
    try (Engine engine = Engine.open(course, options)) {
      ExerciseVerdict verdict =
          engine
              .grade(
                  Answer.solution(course.modules().getFirst()),
                  course.exercises(),
                  GradingListener.SILENT)
              .getFirst();
      return verdict.passed() ? Optional.empty() : Optional.of(reason(verdict));
    } catch (RuntimeException | LinkageError broken) {
      return Optional.of("The tool failed: " + broken);
    }
  }

  private static String reason(ExerciseVerdict verdict) {
    return verdict.message().isBlank()
        ? verdict.firstFailure().map(TestVerdict::rationale).orElse(verdict.status().toString())
        : verdict.message();
  }

  private static Course write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path to = folder.resolve(file.getValue());
      Files.createDirectories(to.getParent());
      try (InputStream text = TrialRun.class.getResourceAsStream("/trial/" + file.getKey())) {
        Files.copy(text, to);
      }
    }
    return Course.at(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
