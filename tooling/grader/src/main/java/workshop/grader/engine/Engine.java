package workshop.grader.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.verdict.ExerciseVerdict;

/**
 * Answer, compiler, runner: the one way in which anything is graded. Opening it starts a worker JVM
 * ahead; keep it open between answers. It may be used from several threads.
 */
public final class Engine implements AutoCloseable {
  private final EngineOptions options;
  private final Times times = new Times();
  private final Path workFolder;
  private final AnswerCompiler compiler;
  private final WorkerPool workers;
  private final Optional<StoreHost> sharedStore;
  private final Thread whenInterrupted = new Thread(this::stop, "workshop-interrupted");

  private Engine(Course course, EngineOptions options) {
    this.options = options;
    this.workFolder = Folders.temporary("workshop-");
    Libraries libraries = Libraries.ofThisJvm();
    this.workers =
        new WorkerPool(libraries, workFolder, options.workerArchive(), options.workers());
    this.compiler = new AnswerCompiler(course, libraries, workFolder, options.cache());
    // An embedded server starts in no time: every answer gets one that nobody has written to.
    this.sharedStore =
        options.store().equals(StoreHost.EMBEDDED)
            ? Optional.empty()
            : Optional.of(new StoreHost(options.store()));
    Runtime.getRuntime().addShutdownHook(whenInterrupted);
  }

  /**
   * Returns at once; the worker starts in the background.
   *
   * @throws EngineFailure when there is no disk or no process to be had
   */
  public static Engine open(Course course, EngineOptions options) {
    return new Engine(course, options);
  }

  /**
   * Grades an answer, exercise by exercise.
   *
   * @param exercises of the answer's module
   * @return a verdict for each, in the same order, whatever the answer's code does
   */
  public List<ExerciseVerdict> grade(
      Answer answer, List<CourseExercise> exercises, GradingListener listener) {
    StoreHost store = sharedStore.orElseGet(() -> new StoreHost(options.store()));
    if (exercises.stream().anyMatch(CourseExercise::needsStore)) {
      store.startAhead();
    }
    try {
      long start = System.nanoTime();
      CompiledAnswer compiled = compiler.compile(answer, exercises);
      times.compiled(start);
      try {
        return new Grading(compiled, store, workers, options, times, listener).of(exercises);
      } finally {
        Folders.delete(compiled.main().path());
      }
    } finally {
      if (sharedStore.isEmpty()) {
        store.close(listener::storeClosing);
      }
    }
  }

  /** Where the time went so far. */
  public Spent spent() {
    return times.spent(compiler.compiledFiles(), workers.started());
  }

  /** Where class files lie while they are needed. */
  Path workFolder() {
    return workFolder;
  }

  /** Stops the workers and the store. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(whenInterrupted);
    } catch (IllegalStateException interrupted) {
      return;
    }
    stop();
  }

  private void stop() {
    workers.close();
    sharedStore.ifPresent(StoreHost::close);
    compiler.close();
    Folders.delete(workFolder);
  }
}
