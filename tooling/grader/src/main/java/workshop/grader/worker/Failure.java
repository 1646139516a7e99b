package workshop.grader.worker;

import java.util.List;

/**
 * Why a test did not succeed, in texts.
 *
 * @param type the exception's class
 * @param message of the exception, or the part of a lesson that says what happened
 * @param todo the exercise whose TODO was reached; else empty
 * @param expected empty when the failure does not say; likewise the next three
 * @param frames on the way to the failure, the innermost first
 */
public record Failure(
    Kind kind,
    String type,
    String message,
    String todo,
    String expected,
    String actual,
    String inProduction,
    String lookAt,
    List<Frame> frames) {

  /** What kind of throwable it was. */
  public enum Kind {
    TODO,
    LESSON,
    ASSERTION,
    /** The test gave up without a judgement. */
    ABORTED,
    /** The store could not be had. */
    STORE,
    EXCEPTION
  }

  static final int TEXTS = 9;

  List<String> texts() {
    return List.of(
        kind.name(),
        type,
        message,
        todo,
        expected,
        actual,
        inProduction,
        lookAt,
        Frame.encode(frames));
  }

  /** From the texts of a message. */
  public static Failure of(List<String> texts) {
    return new Failure(
        Kind.valueOf(texts.get(0)),
        texts.get(1),
        texts.get(2),
        texts.get(3),
        texts.get(4),
        texts.get(5),
        texts.get(6),
        texts.get(7),
        Frame.decode(texts.get(8)));
  }
}
