package workshop.grader.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.kit.StoreUnavailable;

/**
 * Answer, compiler, runner: the one way in which anything is graded. Opening it starts a worker JVM
 * ahead; keep it open between answers. It may be used from several threads.
 */
public final class Engine implements AutoCloseable {
  private final EngineOptions options;
  private final Path workFolder;
  private final AnswerCompiler compiler;
  private final WorkerPool workers;
  private final StoreHost store;
  private final Thread whenInterrupted = new Thread(this::stop, "workshop-interrupted");

  private Engine(Course course, EngineOptions options) {
    this.options = options;
    this.workFolder = Folders.temporary("workshop-");
    Libraries libraries = Libraries.ofThisJvm();
    this.workers =
        new WorkerPool(
            libraries,
            workFolder,
            options.cache().map(cache -> cache.resolve("worker.jsa")),
            options.workers());
    this.compiler = new AnswerCompiler(course, libraries, workFolder);
    this.store = new StoreHost(options.store());
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
    boolean storeNeeded = exercises.stream().anyMatch(CourseExercise::needsStore);
    if (storeNeeded) {
      store.startAhead();
    }
    CompiledAnswer compiled = compiler.compile(answer, exercises);
    try {
      if (storeNeeded) {
        sayWhichStore(listener);
      }
      List<ExerciseVerdict> verdicts = new ArrayList<>();
      for (CourseExercise exercise : exercises) {
        listener.started(exercise);
        ExerciseVerdict verdict = grade(compiled, exercise, listener);
        listener.finished(exercise, verdict);
        verdicts.add(verdict);
      }
      return verdicts;
    } finally {
      Folders.delete(compiled.classes());
    }
  }

  private void sayWhichStore(GradingListener listener) {
    try {
      listener.storeChosen("EventStoreDB: " + store.running().description());
    } catch (StoreUnavailable | EngineFailure e) {
      listener.storeChosen(e.getMessage());
    }
  }

  private ExerciseVerdict grade(
      CompiledAnswer compiled, CourseExercise exercise, GradingListener listener) {
    Judge judge = new Judge(exercise, compiled, options.limit());
    Optional<CompiledAnswer.Problem> problem = compiled.problemOf(exercise);
    if (problem.isPresent()) {
      return judge.notCompiled(problem.get());
    }
    try {
      RunResult run = run(compiled, exercise, judge, listener);
      if (run.storeFailed() && store.answers()) {
        // It answers here: the worker was only too slow to hear it, on a machine that is busy.
        run = run(compiled, exercise, judge, listener);
      }
      // A test that fails has asked the store itself; one that hangs or dies could not.
      if (run.end() != RunResult.End.DONE && exercise.needsStore() && !store.answers()) {
        return judge.infrastructure(
            "EventStoreDB stopped answering, so the result says nothing about your code: run it again.");
      }
      return judge.judge(run);
    } catch (EngineFailure | StoreUnavailable e) {
      return judge.infrastructure(e.getMessage());
    }
  }

  private RunResult run(
      CompiledAnswer compiled, CourseExercise exercise, Judge judge, GradingListener listener) {
    WorkerProcess worker = workers.take();
    try {
      return worker.run(
          nonce ->
              compiled.job(
                  nonce, exercise, exercise.needsStore() ? store.running().connectionString() : ""),
          options.limit(),
          new RunLog((method, failure) -> listener.tested(exercise, judge.ended(method, failure))));
    } finally {
      workers.giveBack(worker);
    }
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
    store.close();
    compiler.close();
    Folders.delete(workFolder);
  }
}
