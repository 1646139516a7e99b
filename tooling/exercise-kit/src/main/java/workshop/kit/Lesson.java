package workshop.kit;

import java.util.Objects;
import workshop.kit.spec.Result;

/**
 * An assertion whose failure teaches: what your code did, why that hurts in production, where to
 * look. It never says the answer.
 *
 * <pre>{@code
 * new Lesson("The order forgot one of its two items: we cleared the cart after the order was created.",
 *         "In production that is a paid order with an empty parcel, and nobody can tell what was in it.",
 *         "Who else holds the list that your event holds?")
 *     .expect(2, event.items().size());
 * }</pre>
 *
 * @param whatHappened what the learner's code did, in facts of this run
 * @param inProduction why that hurts in production
 * @param lookAt where to look: a question or a place
 */
public record Lesson(String whatHappened, String inProduction, String lookAt) {
  public Lesson {
    Objects.requireNonNull(whatHappened);
    Objects.requireNonNull(inProduction);
    Objects.requireNonNull(lookAt);
  }

  /**
   * Fails unless the two are equal. Compare JDK values: a learner's {@code equals} may be wrong.
   */
  public void expect(Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw failure(String.valueOf(expected), String.valueOf(actual));
    }
  }

  /** Fails unless the condition holds, saying what was expected and what was seen. */
  public void expect(boolean holds, String expected, String actual) {
    if (!holds) {
      throw failure(expected, actual);
    }
  }

  /** Fails unless the specification holds, with every field in which the decider differs. */
  public void expect(Result result) {
    if (!result.holds()) {
      String differences = String.join("\n  ", result.differences());
      throw failure(result.expected(), result.actual() + "\n  " + differences);
    }
  }

  /** The failure itself, for where there is no condition left to check. */
  public LessonFailure failure(String expected, String actual) {
    return failure(expected, actual, null);
  }

  /**
   * The failure for what the learner's code threw.
   *
   * @param cause what it threw: the grader shows the line that it came from
   */
  public LessonFailure failure(String expected, String actual, Throwable cause) {
    return new LessonFailure(this, expected, actual, cause);
  }

  String text(String expected, String actual) {
    return """
    %s
    Expected: %s
    Actual:   %s
    %s
    Look at: %s\
    """
        .formatted(whatHappened, expected, actual, inProduction, lookAt);
  }
}
