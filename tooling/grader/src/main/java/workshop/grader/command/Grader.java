package workshop.grader.command;

import java.util.List;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.engine.Engine;
import workshop.grader.engine.EngineOptions;
import workshop.grader.engine.GradingListener;
import workshop.grader.verdict.ExerciseVerdict;

/** The engine, as far as a command needs it. */
interface Grader extends AutoCloseable {
  /** A verdict for each exercise, in the same order. */
  List<ExerciseVerdict> grade(
      Answer answer, List<CourseExercise> exercises, GradingListener listener);

  @Override
  void close();

  /** The real one. */
  static Grader open(Course course, EngineOptions options) {
    Engine engine = Engine.open(course, options);
    return new Grader() {
      @Override
      public List<ExerciseVerdict> grade(
          Answer answer, List<CourseExercise> exercises, GradingListener listener) {
        return engine.grade(answer, exercises, listener);
      }

      @Override
      public void close() {
        engine.close();
      }
    };
  }
}
