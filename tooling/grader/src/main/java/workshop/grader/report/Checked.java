package workshop.grader.report;

import java.util.Optional;
import workshop.grader.course.Brief;
import workshop.grader.course.CourseExercise;
import workshop.grader.progress.Mark;
import workshop.grader.verdict.ExerciseVerdict;

/**
 * One exercise on a check's screen.
 *
 * @param mark as it is after this check
 * @param brief its brief, if the module's README has it
 * @param passedNow whether the learner's own code passes for the first time
 */
public record Checked(
    CourseExercise exercise,
    ExerciseVerdict verdict,
    Mark mark,
    Optional<Brief> brief,
    boolean passedNow) {
  String readme() {
    return NextExercise.readme(exercise, brief);
  }

  String title() {
    return exercise.id() + "  " + exercise.title();
  }
}
