package workshop.grader.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.course.Region;
import workshop.grader.engine.Digest;
import workshop.grader.engine.ToolCode;

/** Names everything that a verdict depends on. */
final class Dependencies {
  private final Course course;
  private final String tool;

  /**
   * Reads what all verdicts depend on.
   *
   * @param store what kind of one the tests talk to
   */
  Dependencies(Course course, String store) {
    this.course = course;
    Digest digest = new Digest().add(System.getProperty("java.vm.version")).add(store);
    digest.add(ToolCode.name());
    for (String pom :
        List.of("pom.xml", "tooling/exercise-kit/pom.xml", "tooling/grader/pom.xml")) {
      digest.add(read(course.root().resolve(pom)));
    }
    this.tool = digest.name();
  }

  String of(Trial trial) {
    CourseModule module = trial.answer().module();
    CourseExercise exercise = trial.exercise();
    Digest digest = new Digest().add(tool).add(exercise.toString());
    digest.add(trial.answer().folder()).add(trial.answer().sources());
    digest.add(testsOf(module, exercise)).add(resourcesOf(module, exercise));
    digest.add(course.fixtures());
    for (CourseModule before : course.before(module)) {
      digest.add(before.solution());
    }
    for (String test : exercise.tests()) {
      module.places(exercise, test).stream().map(Region::name).forEach(n -> digest.add("" + n));
      digest.add("");
    }
    return digest.name();
  }

  private static Map<String, String> testsOf(CourseModule module, CourseExercise exercise) {
    Map<String, String> tests = new HashMap<>(module.tests());
    module.exercises().stream()
        .filter(other -> !other.equals(exercise))
        .forEach(other -> tests.remove(other.testFile()));
    return tests;
  }

  /** Golden files, and its own lessons. */
  private static Map<String, String> resourcesOf(CourseModule module, CourseExercise exercise) {
    Map<String, String> resources = new HashMap<>();
    Path folder = module.testResources();
    if (!Files.isDirectory(folder)) {
      return resources;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !isOfAnother(module, exercise, file))
          .forEach(file -> resources.put(folder.relativize(file).toString(), read(file)));
      return resources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfAnother(CourseModule module, CourseExercise exercise, Path file) {
    return module.exercises().stream()
        .filter(other -> !other.equals(exercise))
        .anyMatch(other -> module.lessons(other).equals(file));
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Digest.of(Files.readAllBytes(file)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
