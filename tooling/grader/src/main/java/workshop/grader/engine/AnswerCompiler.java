package workshop.grader.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;

/**
 * Compiles answers, and the graded tests against them, into folders of class files. An answer that
 * looks to others like one that was compiled before is compiled in the files that differ, and the
 * tests not at all.
 */
final class AnswerCompiler implements AutoCloseable {
  private final Course course;
  private final Libraries libraries;
  private final Path workFolder;
  private final Optional<CompileCache> cache;
  private final Deque<Javac> idle = new ConcurrentLinkedDeque<>();
  private final Set<Javac> all = ConcurrentHashMap.newKeySet();
  private final Map<String, Path> finished = new HashMap<>();
  private final Map<String, Optional<Base>> bases = new ConcurrentHashMap<>();
  private final Map<String, ClassFolder> tests = new ConcurrentHashMap<>();
  private final Map<String, JavaCompilation> recent = Collections.synchronizedMap(new Recent());
  private final Map<List<Path>, String> contexts = new ConcurrentHashMap<>();
  private final AtomicInteger folders = new AtomicInteger();

  /** An answer that others are compared with. */
  private record Base(Map<String, String> digests, ClassFolder folder) {
    boolean has(String path, String text) {
      return Digest.of(text).equals(digests.get(path));
    }
  }

  /** The same stub is graded once for each exercise of its module. */
  private static final class Recent extends LinkedHashMap<String, JavaCompilation> {
    private static final int MOST = 8;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, JavaCompilation> eldest) {
      return size() > MOST;
    }
  }

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
    Javac warm = idle.poll();
    Javac javac = warm == null ? new Javac() : warm;
    all.add(javac);
    try {
      return compile(answer, exercises, javac);
    } finally {
      idle.push(javac);
    }
  }

  /** How many files were compiled so far. */
  int compiledFiles() {
    return all.stream().mapToInt(Javac::compiled).sum();
  }

  private CompiledAnswer compile(Answer answer, List<CourseExercise> exercises, Javac javac) {
    CourseModule module = answer.module();
    List<Path> earlier = earlier(module, javac);
    List<Path> classPath = with(earlier, libraries.learner());
    Optional<Base> base =
        bases.computeIfAbsent(module.folder(), same -> base(module, classPath, javac));
    BrokenRegions regions = new BrokenRegions(answer);
    JavaCompilation main = regions.compile(texts -> main(module, texts, classPath, base, javac));
    ClassFolder classes =
        base.map(same -> same.folder().copy(newFolder("answer"), main))
            .orElseGet(() -> ClassFolder.write(newFolder("answer"), main));
    List<Path> beneathTests = withFixtures(earlier, javac);
    ClassFolder compiledTests = tests(module, exercises, classes, beneathTests, javac);
    return new CompiledAnswer(answer, classes, beneathTests, regions.problems(), compiledTests);
  }

  /** What was compiled the last time; where nothing is kept from time to time, the solution. */
  private Optional<Base> base(CourseModule module, List<Path> classPath, Javac javac) {
    if (cache.isPresent()) {
      return cache
          .get()
          .latest(module.folder())
          .filter(entry -> entry.context().equals(context(classPath)))
          .map(entry -> base(entry.digests(), entry.compilation()));
    }
    JavaCompilation solution = javac.compile(module.solution(), classPath);
    return solution.isComplete()
        ? Optional.of(base(new SourceSet(module.solution(), "").digests(), solution))
        : Optional.empty();
  }

  private Base base(Map<String, String> digests, JavaCompilation compilation) {
    return new Base(digests, ClassFolder.write(newFolder("base"), compilation));
  }

  private JavaCompilation main(
      CourseModule module,
      Map<String, String> texts,
      List<Path> classPath,
      Optional<Base> base,
      Javac javac) {
    SourceSet sources = new SourceSet(texts, context(classPath));
    String name = sources.name();
    JavaCompilation before = recent.get(name);
    if (before != null) {
      return before;
    }
    JavaCompilation compiled =
        base.flatMap(known -> changed(texts, classPath, known, javac))
            .orElseGet(() -> kept(module.folder(), sources, () -> javac.compile(texts, classPath)));
    recent.put(name, compiled);
    return compiled;
  }

  /** Only what differs, if the rest cannot tell the difference. */
  private Optional<JavaCompilation> changed(
      Map<String, String> texts, List<Path> classPath, Base base, Javac javac) {
    if (!texts.keySet().equals(base.digests().keySet())) {
      return Optional.empty();
    }
    Map<String, String> changed = new HashMap<>(texts);
    changed.entrySet().removeIf(file -> base.has(file.getKey(), file.getValue()));
    JavaCompilation before = base.folder().compilation();
    if (changed.isEmpty()) {
      return Optional.of(before);
    }
    String context = new Digest().add(context(classPath)).add(base.digests()).name();
    JavaCompilation again =
        kept(
            "part",
            new SourceSet(changed, context),
            () -> javac.compile(changed, with(List.of(base.folder().path()), classPath)));
    return before.looksLike(again) ? Optional.of(before.with(again)) : Optional.empty();
  }

  /**
   * What was compiled against such an answer before is there still; only what lacks is compiled.
   */
  private ClassFolder tests(
      CourseModule module,
      List<CourseExercise> exercises,
      ClassFolder classes,
      List<Path> earlier,
      Javac javac) {
    String context = seenByTests(module, classes.compilation(), earlier);
    List<Path> classPath = with(List.of(classes.path()), with(earlier, libraries.tests()));
    return tests.compute(
        context,
        (same, known) -> {
          Map<String, String> texts = testsOf(module, exercises);
          if (known == null || !known.compilation().isComplete()) {
            return ClassFolder.write(
                newFolder("tests"),
                kept(
                    "tests", new SourceSet(texts, context), () -> javac.compile(texts, classPath)));
          }
          texts.keySet().removeAll(known.compilation().files().keySet());
          return texts.isEmpty()
              ? known
              : known.add(javac.compile(texts, with(List.of(known.path()), classPath)));
        });
  }

  /** The tests depend on what an answer looks like, not on what it does. */
  private String seenByTests(CourseModule module, JavaCompilation answer, List<Path> earlier) {
    Digest digest = new Digest().add(module.folder());
    digest.add(context(with(earlier, libraries.tests())));
    Map<String, String> shapes = new HashMap<>();
    answer.files().forEach((path, file) -> shapes.put(path, file.shape()));
    return digest.add(shapes).name();
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

  /** The finished modules before this one. */
  private List<Path> earlier(CourseModule module, Javac javac) {
    List<Path> earlier = new ArrayList<>();
    for (CourseModule before : course.before(module)) {
      earlier.add(compiledOnce(before.folder(), before.solution(), earlier, javac));
    }
    return earlier;
  }

  /** And what the tests of all modules after the first share. Learner's code does not see it. */
  private List<Path> withFixtures(List<Path> earlier, Javac javac) {
    if (earlier.isEmpty() || course.fixtures().isEmpty()) {
      return earlier;
    }
    List<Path> firstModule = earlier.subList(0, 1);
    return with(earlier, List.of(compiledOnce("fixtures", course.fixtures(), firstModule, javac)));
  }

  private synchronized Path compiledOnce(
      String name, Map<String, String> sources, List<Path> earlier, Javac javac) {
    if (!finished.containsKey(name)) {
      List<Path> classPath = with(earlier, libraries.learner());
      JavaCompilation compiled =
          kept(
              "solution",
              new SourceSet(sources, context(classPath)),
              () -> javac.compile(sources, classPath));
      if (!compiled.problems().isEmpty()) {
        CompileProblem first = compiled.problems().getFirst();
        throw new IllegalStateException(
            "the code of %s does not compile: %s:%d: %s"
                .formatted(name, first.file(), first.line(), first.message()));
      }
      Path classes = workFolder.resolve("finished-" + name);
      finished.put(name, ClassFolder.write(classes, compiled).path());
    }
    return finished.get(name);
  }

  private JavaCompilation kept(String kind, SourceSet sources, Supplier<JavaCompilation> compile) {
    return cache.map(kept -> kept.get(kind, sources, compile)).orElseGet(compile);
  }

  private String context(List<Path> classPath) {
    return contexts.computeIfAbsent(classPath, ClassPath::name);
  }

  private Path newFolder(String kind) {
    return workFolder.resolve(kind + "-" + folders.getAndIncrement());
  }

  private static List<Path> with(List<Path> some, List<Path> others) {
    List<Path> both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }

  @Override
  public void close() {
    all.forEach(Javac::close);
  }
}
