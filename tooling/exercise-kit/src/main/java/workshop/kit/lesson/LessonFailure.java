package workshop.kit.lesson;

import java.util.Optional;
import java.util.Set;
import org.opentest4j.AssertionFailedError;

/** A failed {@link Lesson}. Its message is the whole text; its parts are for the grader. */
public final class LessonFailure extends AssertionFailedError {
  private final LessonText text;
  private final String lesson;
  private final Set<String> unused;

  LessonFailure(
      String lesson,
      LessonText text,
      String expected,
      String actual,
      Set<String> unused,
      Throwable cause) {
    super(whole(text, expected, actual), expected, actual);
    if (cause != null) {
      initCause(cause); // no cause at all would be final: a test may still add one
    }
    this.lesson = lesson;
    this.text = text;
    this.unused = Set.copyOf(unused);
  }

  private static String whole(LessonText text, String expected, String actual) {
    return """
    %s
    Expected: %s
    Actual:   %s
    %s
    Look at: %s\
    """
        .formatted(text.whatHappened(), expected, actual, text.why(), text.lookAt());
  }

  /** The section of the lesson file, {@code "a_test"} or {@code "a_test / when it is late"}. */
  public String lesson() {
    return lesson;
  }

  /** The facts that the test gave and this text does not tell. */
  public Set<String> unusedFacts() {
    return unused;
  }

  /** What must be true; empty where the test's name says it. */
  public Optional<String> rule() {
    return text.rule();
  }

  /** What the learner's code did, in facts of this run. */
  public String whatHappened() {
    return text.whatHappened();
  }

  /** What follows from that in production. */
  public String why() {
    return text.why();
  }

  /** Where to look. */
  public String lookAt() {
    return text.lookAt();
  }

  /** What was expected, for people. */
  public String expectedText() {
    return getExpected().getStringRepresentation();
  }

  /** What was seen, for people. */
  public String actualText() {
    return getActual().getStringRepresentation();
  }
}
