package workshop.grader.engine;

import java.util.List;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.verdict.ExerciseVerdict;

/**
 * Answer, compiler, runner: the one way in which anything is graded. Opening it starts a worker
 * JVM ahead; keep it open between answers. It may be used from several threads.
 */
public final class Engine implements AutoCloseable {
  private Engine(Course course, EngineOptions options) {}

  /** Returns at once; the worker starts in the background. */
  public static Engine open(Course course, EngineOptions options) {
    return new Engine(course, options);
  }

  /**
   * Grades an answer, exercise by exercise.
   *
   * @param exercises of the answer's module
   * @return a verdict for each, in the same order, whatever the answer's code does
   */
  public List<ExerciseVerdict> grade(
      Answer answer, List<CourseExercise> exercises, GradingListener listener) {
    return List.of();
  }

  /** Stops the workers and the store. */
  @Override
  public void close() {}
}
