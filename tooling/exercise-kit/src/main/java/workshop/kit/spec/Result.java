package workshop.kit.spec;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a specification found on one decider.
 *
 * @param specification its name
 * @param expected what it asks for, in words
 * @param actual what came out
 * @param differences how the two differ, one line each, in order; none when it holds
 */
public record Result(
    String specification, String expected, String actual, List<String> differences) {
  private static final String EXPECTED = ", expected ";
  private static final String REJECTED = "rejected: ";
  private static final Pattern IN_A_FIELD =
      Pattern.compile("(event \\d+, \\w+: \\S+ is )(.*), expected (.*)", Pattern.DOTALL);

  /** Whether the decider does what the specification asks for. */
  public boolean holds() {
    return differences.isEmpty();
  }

  /** What was expected, and only there where the outcome differs. */
  public String expectedThere() {
    return isInFieldsOnly()
        ? differences.stream()
            .map(difference -> IN_A_FIELD.matcher(difference).replaceFirst("$1$3"))
            .collect(Collectors.joining("; "))
        : expected;
  }

  /** What came out, and only there where it differs. */
  public String actualThere() {
    return holds()
        ? expected
        : differences.stream()
            .map(difference -> difference.split(EXPECTED)[0])
            .collect(Collectors.joining("; "));
  }

  /** Whether the events are the right ones, in the right order, except for values in them. */
  public boolean isInFieldsOnly() {
    return !holds() && differences.stream().allMatch(each -> IN_A_FIELD.matcher(each).matches());
  }

  /** The differences, told to the author of the specification. */
  public String toItsAuthor() {
    return differences.stream().map(this::toItsAuthor).collect(Collectors.joining("; "));
  }

  private String toItsAuthor(String difference) {
    if (!difference.equals(actual + EXPECTED + expected)) {
      return difference.replace(EXPECTED, ", you expect ");
    }
    boolean bothReasons = expected.startsWith(REJECTED) && actual.startsWith(REJECTED);
    return bothReasons
        ? "you expect the reason %s, the decider gives the reason %s"
            .formatted(expected.substring(REJECTED.length()), actual.substring(REJECTED.length()))
        : "you expect %s, the decider gives %s".formatted(expected, actual);
  }

  /** All of it, as a reader of a failed test wants to see it. */
  @Override
  public String toString() {
    return holds() ? specification : specification + ":\n  " + String.join("\n  ", differences);
  }
}
