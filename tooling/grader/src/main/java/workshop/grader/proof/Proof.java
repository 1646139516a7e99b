package workshop.grader.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.course.FileEdit;
import workshop.grader.course.Observed;
import workshop.grader.course.Places;
import workshop.grader.engine.BeyondTests;
import workshop.grader.engine.Engine;
import workshop.grader.engine.EngineOptions;
import workshop.grader.engine.GradingListener;
import workshop.grader.engine.Spent;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.Status;

/** Tries every answer that the course speaks of. What has not changed is not tried again. */
public final class Proof implements AutoCloseable {
  // More than there are processors: a test often waits for its store.
  private static final int AT_ONCE = 3;

  // A busy machine shall not turn a wrong answer, found out by waiting, into one that hangs.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Course course;
  private final String store;
  private final KeptVerdicts kept;
  private final Dependencies dependencies;
  private final EngineOptions options;
  private final ExecutorService gradings = Executors.newFixedThreadPool(AT_ONCE);
  private final long start = System.nanoTime();
  private Optional<Engine> engine = Optional.empty();

  /**
   * Starts what is needed to try answers.
   *
   * @param store as {@code --store} takes it
   * @param keepIn the folder of the verdicts; empty to use and keep none
   * @param workerArchiveIn the folder of what makes workers start fast, if there is one
   */
  public static Proof open(
      Course course, String store, Optional<Path> keepIn, Optional<Path> workerArchiveIn) {
    return new Proof(course, store, keepIn, workerArchiveIn);
  }

  private Proof(
      Course course, String store, Optional<Path> keepIn, Optional<Path> workerArchiveIn) {
    this.course = course;
    this.store = store.contains("://") ? "a server" : store;
    this.kept = new KeptVerdicts(keepIn.map(folder -> folder.resolve(this.store)));
    this.dependencies = new Dependencies(course, this.store);
    EngineOptions proving =
        EngineOptions.defaults()
            .withWorkers(AT_ONCE)
            .withStore(store)
            .withLimit(PATIENCE)
            .withBeyond(BeyondTests.ALWAYS);
    this.options = workerArchiveIn.map(proving::withWorkerArchiveIn).orElse(proving);
  }

  /**
   * Proves some exercises.
   *
   * @param what for people: {@code "The course"}, {@code "Only 2.7"}
   */
  public ProofReport prove(String what, List<CourseExercise> exercises) {
    Map<CourseExercise, List<Tried>> tried = new LinkedHashMap<>();
    tryAll(
            exercises.stream()
                .flatMap(one -> Trials.of(course.moduleOf(one), one).stream())
                .toList())
        .forEach(
            one -> tried.computeIfAbsent(one.trial().exercise(), e -> new ArrayList<>()).add(one));
    List<String> problems = new ArrayList<>();
    tried.forEach(
        (exercise, trials) -> {
          trials.forEach(one -> ClaimCheck.problem(one).ifPresent(problems::add));
          problems.addAll(LessonUse.problems(course.moduleOf(exercise), exercise, trials));
        });
    List<Tried> all = tried.values().stream().flatMap(List::stream).toList();
    for (CourseModule module : exercises.stream().map(course::moduleOf).distinct().toList()) {
      FileEdit places = Places.derive(module, observed(module, all)).edit(module);
      // They are derived on the store of the build; on another one later failures may differ.
      if (store.equals("embedded") && !places.changesNothing()) {
        problems.add(
            course.root().relativize(places.path())
                + " is not what the wrong answers say: ./workshop stubs --write");
      }
    }
    return new ProofReport(
        what + " on " + store,
        exercises,
        all,
        problems,
        Duration.ofNanos(System.nanoTime() - start),
        spent());
  }

  /**
   * What the last proof has seen of the wrong answers. An exercise with a wrong answer that was not
   * tried since something changed is left out: {@code ./workshop prove} tries it.
   */
  public Map<CourseModule, List<Observed>> observed() {
    List<Tried> tried = new ArrayList<>();
    for (CourseExercise exercise : course.exercises()) {
      List<Trial> wrong = Trials.wrongAnswers(course.moduleOf(exercise), exercise);
      List<Tried> known = wrong.stream().flatMap(trial -> ifKept(trial).stream()).toList();
      if (known.size() == wrong.size()) {
        tried.addAll(known);
      }
    }
    return course.modules().stream()
        .collect(Collectors.toMap(module -> module, module -> observed(module, tried)));
  }

  private Optional<Tried> ifKept(Trial trial) {
    return kept.of(trial, dependencies.of(trial))
        .map(verdict -> new Tried(trial, verdict, Duration.ZERO));
  }

  private static List<Observed> observed(CourseModule module, List<Tried> tried) {
    List<Observed> observed = new ArrayList<>();
    for (Tried one : tried) {
      if (one.trial().answer().module() == module
          && one.trial().claim() instanceof Claim.Wrong(var wrong)) {
        observed.add(one.observed(wrong));
      }
    }
    return observed;
  }

  private List<Tried> tryAll(List<Trial> trials) {
    List<Future<Tried>> futures = new ArrayList<>();
    trials.forEach(trial -> futures.add(gradings.submit(() -> tryOne(trial))));
    List<Tried> tried = new ArrayList<>();
    try {
      for (Future<Tried> future : futures) {
        tried.add(future.get());
      }
      return tried;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the proof was interrupted", e);
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }

  private Tried tryOne(Trial trial) {
    String depends = dependencies.of(trial);
    Optional<ExerciseVerdict> before = kept.of(trial, depends);
    if (before.isPresent()) {
      return new Tried(trial, before.get(), Duration.ZERO);
    }
    long began = System.nanoTime();
    ExerciseVerdict verdict =
        engine()
            .grade(trial.answer(), List.of(trial.exercise()), GradingListener.SILENT)
            .getFirst();
    Tried tried = new Tried(trial, verdict, Duration.ofNanos(System.nanoTime() - began));
    // A machine that failed says nothing about the course.
    if (verdict.status() != Status.INFRASTRUCTURE) {
      kept.keep(trial, depends, verdict);
    }
    return tried;
  }

  /** Opened when something has to be tried: mostly all is known. */
  private synchronized Engine engine() {
    if (engine.isEmpty()) {
      engine = Optional.of(Engine.open(course, options));
    }
    return engine.get();
  }

  private synchronized Spent spent() {
    return engine.map(Engine::spent).orElse(Spent.NOTHING);
  }

  @Override
  public synchronized void close() {
    gradings.shutdownNow();
    engine.ifPresent(Engine::close);
  }
}
