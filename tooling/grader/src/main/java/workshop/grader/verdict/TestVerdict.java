package workshop.grader.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one graded test found.
 *
 * @param method the test method's name
 * @param rule what must be true; empty where the name says it
 * @param rationale what happened, in a sentence or two; empty when it passed
 * @param expected what was expected, where the failure says so
 * @param actual what was seen instead
 * @param why what follows from that in production
 * @param lookAt where to look
 * @param lesson where these texts are written; empty for a failure that is no lesson
 * @param at the learner's own line; of several it may be any, and without one it is not known
 */
public record TestVerdict(
    String method,
    Optional<String> rule,
    TestStatus status,
    String rationale,
    Optional<String> expected,
    Optional<String> actual,
    Optional<String> why,
    Optional<String> lookAt,
    Optional<ToldLesson> lesson,
    List<SourceLine> at) {

  public TestVerdict {
    at = List.copyOf(at);
  }

  /** A verdict that says no more than a sentence. */
  public static TestVerdict of(
      String method, TestStatus status, String rationale, List<SourceLine> at) {
    return new TestVerdict(
        method,
        Optional.empty(),
        status,
        rationale,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        at);
  }

  /** Whether there is something to say about it. */
  public boolean isRed() {
    return status != TestStatus.PASSED && status != TestStatus.NOT_RUN;
  }

  /** The method's name as the sentence it is. */
  public String name() {
    return method.replace('_', ' ');
  }

  /** All that the failure says, as the test itself printed it. */
  public String text() {
    return Stream.of(
            Optional.of(rationale),
            expected.map(text -> "Expected: " + text),
            actual.map(text -> "Actual:   " + text),
            why,
            lookAt.map(text -> "Look at: " + text))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }
}
