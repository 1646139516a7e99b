package workshop.grader.report;

import java.util.Optional;
import workshop.grader.course.Brief;
import workshop.grader.course.CourseExercise;

/**
 * The exercise to go on with.
 *
 * @param readme file and line of its brief
 */
public record NextExercise(String id, String title, String readme) {
  /** An exercise and its brief, if there is one. */
  public static NextExercise of(CourseExercise exercise, Optional<Brief> brief) {
    String file = "exercises/" + exercise.module() + "/README.md";
    return new NextExercise(
        exercise.id(),
        exercise.id() + "  " + exercise.title(),
        brief.map(found -> file + ":" + found.line()).orElse(file));
  }
}
