package workshop.grader.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workshop.grader.verdict.Printable;
import workshop.grader.worker.Frame;
import workshop.grader.worker.TestFailure;

/** Writes down what a worker says about one run. */
final class RunLog {
  /** Told about tests as they end. */
  interface TestObserver {
    /** The failure is empty when the test succeeded. */
    void ended(String method, Optional<TestFailure> failure);
  }

  private final TestObserver observer;
  private final List<String> succeeded = new ArrayList<>();
  private final Map<String, TestFailure> failures = new LinkedHashMap<>();
  private final List<TestFailure> outside = new ArrayList<>();
  private String running = "";
  private List<Frame> where = List.of();

  RunLog(TestObserver observer) {
    this.observer = observer;
  }

  /**
   * One message: its kind, the name of the run, and what it has to say.
   *
   * @throws IllegalArgumentException when it is none of a worker's
   */
  void accept(List<String> received) {
    List<String> message = received.stream().map(Printable::of).toList();
    try {
      switch (message.getFirst()) {
        case "started" -> running = message.get(2);
        case "finished" -> finished(message.get(2), message.subList(3, message.size()));
        case "container" -> outside.add(TestFailure.of(message.subList(2, message.size())));
        case "progress" -> {}
        case "exiting", "where" -> where = Frame.decode(message.get(2));
        default -> throw new IllegalArgumentException("no message of a worker");
      }
    } catch (IndexOutOfBoundsException tooShort) {
      throw new IllegalArgumentException("no message of a worker", tooShort);
    }
  }

  private void finished(String method, List<String> texts) {
    running = "";
    if (texts.isEmpty()) {
      succeeded.add(method);
      observer.ended(method, Optional.empty());
    } else {
      TestFailure failure = TestFailure.of(texts);
      failures.put(method, failure);
      observer.ended(method, Optional.of(failure));
    }
  }

  RunResult result(
      RunResult.End end, int exitCode, String printed, Duration took, Duration atWork) {
    return new RunResult(
        end,
        List.copyOf(succeeded),
        failures,
        outside,
        running,
        where,
        exitCode,
        Printable.of(printed),
        took,
        atWork);
  }
}
