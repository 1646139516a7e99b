package workshop.grader.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workshop.grader.course.CourseExercise;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.kit.store.StoreUnavailable;

/** One answer, compiled, being graded exercise by exercise. */
final class Grading {
  private final CompiledAnswer compiled;
  private final StoreHost store;
  private final WorkerPool workers;
  private final EngineOptions options;
  private final Times times;
  private final GradingListener listener;

  Grading(
      CompiledAnswer compiled,
      StoreHost store,
      WorkerPool workers,
      EngineOptions options,
      Times times,
      GradingListener listener) {
    this.compiled = compiled;
    this.store = store;
    this.workers = workers;
    this.options = options;
    this.times = times;
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
      listener.storeChosen(store.sentence());
    } catch (StoreUnavailable | EngineFailure saidByTheVerdict) {
      return;
    }
  }

  private ExerciseVerdict of(CourseExercise exercise) {
    Judge judge = new Judge(exercise, compiled);
    Optional<CompiledAnswer.Problem> problem = compiled.problemOf(exercise);
    if (problem.isPresent()) {
      return judge.notCompiled(problem.get());
    }
    try {
      ExerciseVerdict verdict = required(exercise, judge);
      return exercise.beyond().isEmpty() || !asksForMore(verdict)
          ? verdict
          : verdict.withBeyond(judge.beyond(runWithStore(exercise, exercise.beyond(), judge)));
    } catch (EngineFailure | StoreUnavailable e) {
      return judge.infrastructure(e.getMessage());
    }
  }

  private boolean asksForMore(ExerciseVerdict required) {
    return switch (options.beyond()) {
      case WHEN_GREEN -> required.passed();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  private ExerciseVerdict required(CourseExercise exercise, Judge judge) {
    RunResult run = runWithStore(exercise, exercise.tests(), judge);
    // A test that fails has asked the store itself; one that hangs or dies could not.
    if (run.end() != RunResult.End.DONE && exercise.needsStore() && !store.answers()) {
      return judge.infrastructure(
          "EventStoreDB stopped answering, so the result says nothing about your code: run it"
              + " again.");
    }
    return judge.judge(run);
  }

  private RunResult runWithStore(CourseExercise exercise, List<String> methods, Judge judge) {
    RunResult run = run(exercise, methods, judge);
    // If it answers here, the worker was only too slow to hear it, on a machine that is busy.
    return run.storeFailed() && store.answers() ? run(exercise, methods, judge) : run;
  }

  private RunResult run(CourseExercise exercise, List<String> methods, Judge judge) {
    long start = System.nanoTime();
    String connection = exercise.needsStore() ? store.running().connectionString() : "";
    WorkerProcess worker = workers.take();
    try {
      RunResult run =
          worker.run(
              nonce -> compiled.job(nonce, exercise, methods, connection),
              options.limit(),
              new RunLog(
                  (method, failure) -> listener.tested(exercise, judge.ended(method, failure))));
      times.ran(start, run);
      return run;
    } finally {
      workers.giveBack(worker);
    }
  }
}
