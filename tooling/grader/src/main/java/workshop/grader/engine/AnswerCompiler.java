package workshop.grader.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;

/** Compiles answers, and the graded tests against them, into folders of class files. */
final class AnswerCompiler implements AutoCloseable {
  private final Course course;
  private final Libraries libraries;
  private final Path workFolder;
  private final Optional<CompileCache> cache;
  private final Deque<JavaCompiler> idle = new ConcurrentLinkedDeque<>();
  private final Map<String, Path> solutions = new HashMap<>();
  private final AtomicInteger answers = new AtomicInteger();

  AnswerCompiler(Course course, Libraries libraries, Path workFolder, Optional<Path> cache) {
    this.course = course;
    this.libraries = libraries;
    this.workFolder = workFolder;
    this.cache = cache.map(folder -> new CompileCache(folder.resolve("classes")));
  }

  /**
   * The answer first, then the tests of these exercises: learner's code does not see what tests are
   * written with.
   */
  CompiledAnswer compile(Answer answer, List<CourseExercise> exercises) {
    JavaCompiler warm = idle.poll();
    JavaCompiler javac = warm == null ? new JavaCompiler() : warm;
    try {
      return compile(answer, exercises, javac);
    } finally {
      idle.push(javac);
    }
  }

  private CompiledAnswer compile(
      Answer answer, List<CourseExercise> exercises, JavaCompiler javac) {
    List<Path> earlier = earlier(answer.module(), javac);
    Path classes = workFolder.resolve("answer-" + answers.getAndIncrement());
    BrokenRegions regions = new BrokenRegions(answer);
    JavaCompilation main =
        regions.compile(sources -> classesOf(javac, sources, with(earlier, libraries.learner())));
    write(classes, main.classes());
    List<Path> seenByTests = new ArrayList<>(List.of(classes));
    seenByTests.addAll(with(earlier, libraries.tests()));
    JavaCompilation tests = classesOf(javac, testsOf(answer.module(), exercises), seenByTests);
    write(classes, tests.classes());
    return new CompiledAnswer(answer, classes, earlier, main, regions.problems(), tests);
  }

  private static Map<String, String> testsOf(CourseModule module, List<CourseExercise> exercises) {
    Map<String, String> tests = new HashMap<>(module.tests());
    Set<String> asked = new HashSet<>();
    exercises.forEach(exercise -> asked.add(exercise.testFile()));
    module.exercises().stream()
        .map(CourseExercise::testFile)
        .filter(file -> !asked.contains(file))
        .forEach(tests::remove);
    return tests;
  }

  /** The finished modules before this one, each compiled once. */
  private synchronized List<Path> earlier(CourseModule module, JavaCompiler javac) {
    List<Path> earlier = new ArrayList<>();
    for (CourseModule before : course.before(module)) {
      if (!solutions.containsKey(before.folder())) {
        JavaCompilation compiled =
            classesOf(javac, before.solution(), with(earlier, libraries.learner()));
        if (!compiled.problems().isEmpty()) {
          CompileProblem first = compiled.problems().getFirst();
          throw new IllegalStateException(
              "the solution of %s does not compile: %s:%d: %s"
                  .formatted(before.folder(), first.file(), first.line(), first.message()));
        }
        Path classes = workFolder.resolve("solution-" + before.folder());
        write(classes, compiled.classes());
        solutions.put(before.folder(), classes);
      }
      earlier.add(solutions.get(before.folder()));
    }
    return earlier;
  }

  private JavaCompilation classesOf(
      JavaCompiler javac, Map<String, String> sources, List<Path> classPath) {
    return cache
        .map(kept -> kept.compile(javac, sources, classPath))
        .orElseGet(() -> javac.compile(sources, classPath));
  }

  private static List<Path> with(List<Path> some, List<Path> others) {
    List<Path> both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }

  private static void write(Path folder, Map<String, byte[]> classes) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
        Path file = folder.resolve(entry.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, entry.getValue());
      }
    } catch (IOException e) {
      throw new EngineFailure("Class files cannot be written to " + folder, e);
    }
  }

  @Override
  public void close() {
    idle.forEach(JavaCompiler::close);
  }
}
