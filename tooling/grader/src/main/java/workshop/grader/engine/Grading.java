package workshop.grader.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workshop.grader.course.CourseExercise;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.kit.StoreUnavailable;

/** One answer, compiled, being graded exercise by exercise. */
final class Grading {
  private final CompiledAnswer compiled;
  private final StoreHost store;
  private final WorkerPool workers;
  private final Duration limit;
  private final GradingListener listener;

  Grading(
      CompiledAnswer compiled,
      StoreHost store,
      WorkerPool workers,
      Duration limit,
      GradingListener listener) {
    this.compiled = compiled;
    this.store = store;
    this.workers = workers;
    this.limit = limit;
    this.listener = listener;
  }

  List<ExerciseVerdict> of(List<CourseExercise> exercises) {
    if (exercises.stream().anyMatch(CourseExercise::needsStore)) {
      sayWhichStore();
    }
    List<ExerciseVerdict> verdicts = new ArrayList<>();
    for (CourseExercise exercise : exercises) {
      listener.started(exercise);
      ExerciseVerdict verdict = of(exercise);
      listener.finished(exercise, verdict);
      verdicts.add(verdict);
    }
    return verdicts;
  }

  private void sayWhichStore() {
    try {
      listener.storeChosen("EventStoreDB: " + store.running().description());
    } catch (StoreUnavailable | EngineFailure saidByTheVerdict) {
      return;
    }
  }

  private ExerciseVerdict of(CourseExercise exercise) {
    Judge judge = new Judge(exercise, compiled, limit);
    Optional<CompiledAnswer.Problem> problem = compiled.problemOf(exercise);
    if (problem.isPresent()) {
      return judge.notCompiled(problem.get());
    }
    try {
      RunResult run = run(exercise, judge);
      if (run.storeFailed() && store.answers()) {
        // It answers here: the worker was only too slow to hear it, on a machine that is busy.
        run = run(exercise, judge);
      }
      // A test that fails has asked the store itself; one that hangs or dies could not.
      if (run.end() != RunResult.End.DONE && exercise.needsStore() && !store.answers()) {
        return judge.infrastructure(
            "EventStoreDB stopped answering, so the result says nothing about your code: run it"
                + " again.");
      }
      return judge.judge(run);
    } catch (EngineFailure | StoreUnavailable e) {
      return judge.infrastructure(e.getMessage());
    }
  }

  private RunResult run(CourseExercise exercise, Judge judge) {
    String connection = exercise.needsStore() ? store.running().connectionString() : "";
    WorkerProcess worker = workers.take();
    try {
      return worker.run(
          nonce -> compiled.job(nonce, exercise, connection),
          limit,
          new RunLog((method, failure) -> listener.tested(exercise, judge.ended(method, failure))));
    } finally {
      workers.giveBack(worker);
    }
  }
}
