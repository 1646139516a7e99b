package workshop.grader.command;

import java.util.Optional;
import picocli.CommandLine.Parameters;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.progress.Progress;
import workshop.grader.progress.Route;

/** The exercise that a command is about: the one named, or else the first to do. */
final class OneExercise {
  @Parameters(
      arity = "0..1",
      paramLabel = "<id>",
      description = "An exercise. Without: the first that is not done.")
  private Optional<String> id;

  CourseExercise of(Course course, Progress progress) {
    return id.map(named -> Selection.exercise(course, named))
        .or(() -> new Route(course, progress).firstToDo())
        .orElseThrow(
            () ->
                new Problem(
                    "Every exercise is done: name the one you mean.", "./workshop lists them."));
  }
}
