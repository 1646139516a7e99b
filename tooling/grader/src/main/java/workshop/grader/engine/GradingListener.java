package workshop.grader.engine;

import workshop.grader.course.CourseExercise;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.TestVerdict;
import workshop.kit.store.RunningStore;

/** Told what happens while an answer is graded, in order, on the calling thread. */
public interface GradingListener {
  /** Hears nothing. */
  GradingListener SILENT = new GradingListener() {};

  /**
   * The store that the tests will talk to, in a sentence; once, and only when one is needed and
   * there.
   */
  default void storeChosen(String sentence) {}

  /**
   * The embedded store that the tests have talked to is about to be stopped, and its events are
   * gone with it; once for each answer that had one, after its last verdict.
   */
  default void storeClosing(RunningStore store) {}

  default void started(CourseExercise exercise) {}

  default void tested(CourseExercise exercise, TestVerdict test) {}

  default void finished(CourseExercise exercise, ExerciseVerdict verdict) {}
}
