package workshop.grader.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The course as it lies on the disk: modules, exercises, regions, briefs, hints. */
public final class Course {
  private static final String FIXTURES = "tooling/order-fixtures/src/main/java";

  private final Path root;
  private final List<CourseModule> modules;
  private final Lazy<Map<String, String>> fixtures;

  private Course(Path root, List<CourseModule> modules) {
    this.root = root;
    this.modules = modules;
    this.fixtures = new Lazy<>(() -> Map.copyOf(Sources.under(root.resolve(FIXTURES))));
  }

  /**
   * Reads the course from its sources; no class of it is loaded.
   *
   * @param root the folder that holds {@code exercises} and {@code solutions}
   * @throws CourseError when it contradicts itself
   */
  public static Course at(Path root) {
    Path absolute = root.toAbsolutePath().normalize();
    Path exercises = absolute.resolve("exercises");
    if (!Files.isDirectory(exercises)) {
      throw new CourseError(exercises, "is missing: this is not the folder of the workshop");
    }
    try (Stream<Path> folders = Files.list(exercises)) {
      return new Course(
          absolute,
          folders
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .filter(name -> name.matches("[0-9]{2}-[a-z0-9-]+"))
              .sorted()
              .map(name -> new CourseModule(absolute, name))
              .toList());
    } catch (IOException e) {
      throw new CourseError(exercises, "cannot be read (" + e.getMessage() + ")");
    }
  }

  /** The course that a folder lies in: IDEs and Maven start programs in the folder of a module. */
  public static Course around(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    while (root.getParent() != null && !Files.isDirectory(root.resolve("exercises"))) {
      root = root.getParent();
    }
    return at(root);
  }

  public Path root() {
    return root;
  }

  public List<CourseModule> modules() {
    return modules;
  }

  /** All exercises, in the order of the course. */
  public List<CourseExercise> exercises() {
    return modules.stream().flatMap(module -> module.exercises().stream()).toList();
  }

  /** By id, {@code "2.1"}. */
  public Optional<CourseExercise> exercise(String id) {
    return modules.stream()
        .filter(module -> id.startsWith(Integer.parseInt(module.number()) + "."))
        .flatMap(module -> module.exercises().stream())
        .filter(exercise -> exercise.id().equals(id))
        .findFirst();
  }

  /** By number or folder: {@code "2"}, {@code "02"}, {@code "02-aggregates"}. */
  public Optional<CourseModule> module(String name) {
    return modules.stream()
        .filter(
            module ->
                module.folder().equals(name)
                    || module.number().equals(name)
                    || module.number().equals("0" + name))
        .findFirst();
  }

  public CourseModule moduleOf(CourseExercise exercise) {
    return module(exercise.module()).orElseThrow();
  }

  /**
   * What the graded tests of all modules after the first share: path (with slashes) to text. It
   * tells facts of the first module. It need not exist.
   */
  public Map<String, String> fixtures() {
    return fixtures.get();
  }

  /** The finished modules that this one stands on. */
  public List<CourseModule> before(CourseModule module) {
    return modules.subList(0, modules.indexOf(module));
  }
}
