package workshop.grader.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The verdict of one exercise: the one model that every report is rendered from.
 *
 * @param id of the exercise, {@code "2.1"}
 * @param points granted: all or nothing
 * @param of the points it is worth
 * @param tests one for every required test, in the order in which failures are shown
 * @param beyond the same for the tests that ask for more; they may not have run
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
    List<TestVerdict> beyond,
    String message,
    List<SourceLine> at,
    Optional<String> blockedBy,
    String output) {

  public ExerciseVerdict {
    tests = List.copyOf(tests);
    beyond = List.copyOf(beyond);
    at = List.copyOf(at);
  }

  /** The same, after the tests that ask for more have run. */
  public ExerciseVerdict withBeyond(List<TestVerdict> ran) {
    return new ExerciseVerdict(
        id, title, status, points, of, tests, ran, message, at, blockedBy, output);
  }

  public boolean passed() {
    return status == Status.PASSED;
  }

  /** What became of every test, the required ones first. */
  public List<TestVerdict> all() {
    return Stream.concat(tests.stream(), beyond.stream()).toList();
  }

  /** Of the required ones; they alone decide. */
  public int testsPassed() {
    return passed(tests);
  }

  public int testsTotal() {
    return tests.size();
  }

  public int beyondPassed() {
    return passed(beyond);
  }

  /** Whether the tests that ask for more had their turn. */
  public boolean beyondRan() {
    return beyond.stream().anyMatch(test -> test.status() != TestStatus.NOT_RUN);
  }

  public int beyondTotal() {
    return beyond.size();
  }

  /** The failure that is shown: the first required test that has something to say. */
  public Optional<TestVerdict> firstFailure() {
    return tests.stream().filter(TestVerdict::isRed).findFirst();
  }

  /** The same among the tests that ask for more. */
  public Optional<TestVerdict> firstBeyondFailure() {
    return beyond.stream().filter(TestVerdict::isRed).findFirst();
  }

  private static int passed(List<TestVerdict> tests) {
    return (int) tests.stream().filter(test -> test.status() == TestStatus.PASSED).count();
  }
}
