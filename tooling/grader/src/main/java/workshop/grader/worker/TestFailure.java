package workshop.grader.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a test did not succeed, in texts.
 *
 * @param type the exception's class
 * @param message of the exception, or the part of a lesson that says what happened
 * @param todo the exercise whose TODO was reached; else empty
 * @param told what it says besides; a value may be an empty text, and one that is not said is none
 * @param frames on the way to the failure, the innermost first
 */
public record TestFailure(
    Kind kind,
    String type,
    String message,
    String todo,
    Map<Part, String> told,
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

  /** What a failure may say. */
  public enum Part {
    EXPECTED,
    ACTUAL,
    WHY,
    LOOK_AT,
    /** What must be true, where the test's name does not say it. */
    RULE,
    /** The section of the lesson file. */
    LESSON,
    /** The facts that the section does not tell, one a line. */
    UNUSED_FACTS
  }

  private static final int BEFORE_THE_PARTS = 5;

  public TestFailure {
    told = Map.copyOf(told);
    frames = List.copyOf(frames);
  }

  /** One of its parts, if it says so. */
  public Optional<String> told(Part part) {
    return Optional.ofNullable(told.get(part));
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.addAll(List.of(kind.name(), type, message, todo, Frame.encode(frames)));
    told.forEach((part, text) -> texts.addAll(List.of(part.name(), text)));
    return texts;
  }

  /** From the texts of a message. */
  public static TestFailure of(List<String> texts) {
    Map<Part, String> told = new HashMap<>();
    for (int i = BEFORE_THE_PARTS; i < texts.size(); i += 2) {
      told.put(Part.valueOf(texts.get(i)), texts.get(i + 1));
    }
    return new TestFailure(
        Kind.valueOf(texts.get(0)),
        texts.get(1),
        texts.get(2),
        texts.get(3),
        told,
        Frame.decode(texts.get(4)));
  }
}
