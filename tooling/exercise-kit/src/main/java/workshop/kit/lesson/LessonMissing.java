package workshop.kit.lesson;

/** The course contradicts itself: a test has no lesson, or a placeholder has no fact. */
public final class LessonMissing extends IllegalStateException {
  LessonMissing(String what) {
    super(what);
  }
}
