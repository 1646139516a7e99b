package workshop.grader.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workshop.grader.worker.Frame;
import workshop.grader.worker.TestFailure;

/**
 * What a worker did with a job.
 *
 * @param end how it ended
 * @param succeeded the tests that reported success
 * @param failures the tests that reported anything else
 * @param outside failures that belong to no single test
 * @param running the test that had started and not finished; empty when there is none
 * @param where the learner's code was when the run ended early
 * @param exitCode of the worker, if it ended by itself
 * @param output what the answer printed
 * @param took from when the worker had the job
 * @param atWork how much of that its processor was busy with it
 */
record RunResult(
    End end,
    List<String> succeeded,
    Map<String, TestFailure> failures,
    List<TestFailure> outside,
    String running,
    List<Frame> where,
    int exitCode,
    String output,
    Duration took,
    Duration atWork) {

  /** Whether a test, or what comes before them, could not have the store. */
  boolean storeFailed() {
    return allFailures().stream().anyMatch(failure -> failure.kind() == TestFailure.Kind.STORE);
  }

  /** Of tests and of what is around them. */
  List<TestFailure> allFailures() {
    List<TestFailure> all = new ArrayList<>(failures.values());
    all.addAll(outside);
    return all;
  }

  /** How a run ends. */
  enum End {
    DONE,
    TIME_IS_UP,
    WORKER_ENDED
  }
}
