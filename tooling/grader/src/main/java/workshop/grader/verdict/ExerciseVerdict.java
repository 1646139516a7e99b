package workshop.grader.verdict;

import java.util.List;
import java.util.Optional;

/**
 * The verdict of one exercise: the one model that every report is rendered from.
 *
 * @param id of the exercise, {@code "2.1"}
 * @param points granted: all or nothing
 * @param of the points it is worth
 * @param tests in the order of the test class, one for every graded test
 * @param message what happened to the exercise as a whole: the compiler's message, the exit code,
 *     the exercise that it stands on; empty where the tests speak for themselves
 * @param at where the message points; of several places it may be any
 * @param blockedBy the exercise that is to be done first, when {@link Status#BLOCKED}
 * @param output what the learner's code printed, capped
 */
public record ExerciseVerdict(
    String id,
    String title,
    Status status,
    int points,
    int of,
    List<TestVerdict> tests,
    String message,
    List<SourceLine> at,
    Optional<String> blockedBy,
    String output) {

  public ExerciseVerdict {
    tests = List.copyOf(tests);
    at = List.copyOf(at);
  }

  public boolean passed() {
    return status == Status.PASSED;
  }

  public int testsPassed() {
    return (int) tests.stream().filter(test -> test.status() == TestStatus.PASSED).count();
  }

  public int testsTotal() {
    return tests.size();
  }

  /** The first test that has something to say. */
  public Optional<TestVerdict> firstFailure() {
    return tests.stream()
        .filter(test -> test.status() != TestStatus.PASSED && test.status() != TestStatus.NOT_RUN)
        .findFirst();
  }
}
