package workshop.kit.spec;

import java.util.List;

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
  /** Whether the decider does what the specification asks for. */
  public boolean holds() {
    return differences.isEmpty();
  }

  /** All of it, as a reader of a failed test wants to see it. */
  @Override
  public String toString() {
    return holds() ? specification : specification + ":\n  " + String.join("\n  ", differences);
  }
}
