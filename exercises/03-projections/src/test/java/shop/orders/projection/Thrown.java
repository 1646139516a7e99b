package shop.orders.projection;

import workshop.kit.Lesson;
import workshop.kit.LessonFailure;

/** What a learner's code threw. */
public final class Thrown {
  private Thrown() {}

  /** As a person would say it: {@code "ReadModelFailed: database is locked"}. */
  public static String inShort(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    String message = thrown.getMessage();
    if (message == null) {
      return name;
    }
    if (thrown instanceof ClassCastException) {
      // "class x.A cannot be cast to class x.B (x.A and x.B are in unnamed module of loader …)"
      message = message.replaceFirst(" \\(.*", "").replaceAll("class (\\w+\\.)*", "");
    }
    return name + ": " + message;
  }

  /** The lesson's failure, with the way to the line that threw. */
  public static LessonFailure lesson(Lesson lesson, String expected, Throwable thrown) {
    LessonFailure failure = lesson.failure(expected, inShort(thrown));
    failure.addSuppressed(thrown);
    return failure;
  }
}
