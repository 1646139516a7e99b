package workshop.kit;

import org.opentest4j.AssertionFailedError;

/** A failed {@link Lesson}. Its message is the whole text; its parts are for the grader. */
public final class LessonFailure extends AssertionFailedError {
  private final String whatHappened;
  private final String inProduction;
  private final String lookAt;

  LessonFailure(Lesson lesson, String expected, String actual, Throwable cause) {
    super(lesson.text(expected, actual), expected, actual);
    if (cause != null) {
      initCause(cause); // no cause at all would be final: a test may still add one
    }
    this.whatHappened = lesson.whatHappened();
    this.inProduction = lesson.inProduction();
    this.lookAt = lesson.lookAt();
  }

  /** What the learner's code did, in facts of this run. */
  public String whatHappened() {
    return whatHappened;
  }

  /** Why that hurts in production. */
  public String inProduction() {
    return inProduction;
  }

  /** Where to look: a question or a place, never the answer. */
  public String lookAt() {
    return lookAt;
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
