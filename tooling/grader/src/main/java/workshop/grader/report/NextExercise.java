package workshop.grader.report;

import java.util.Optional;
import workshop.grader.course.Brief;
import workshop.grader.course.CourseExercise;
import workshop.kit.Track;

/**
 * The exercise to go on with.
 *
 * @param readme file and line of its brief
 * @param nextCore the next core exercise to do, where this one is of another track
 */
public record NextExercise(
    String id, String title, String readme, Track track, Optional<String> nextCore) {
  /** An exercise and its brief, if there is one. */
  public static NextExercise of(
      CourseExercise exercise, Optional<Brief> brief, Optional<String> nextCore) {
    return new NextExercise(
        exercise.id(),
        exercise.id() + "  " + exercise.title(),
        readme(exercise, brief),
        exercise.track(),
        nextCore);
  }

  static String readme(CourseExercise exercise, Optional<Brief> brief) {
    String file = "exercises/" + exercise.module() + "/README.md";
    return brief.map(found -> file + ":" + found.line()).orElse(file);
  }

  /** Shows what to read and to type next; without one, the end of the course. */
  public static Page show(Optional<NextExercise> next, Page page) {
    return next.map(exercise -> exercise.show(page))
        .orElseGet(() -> page.next("./workshop", "you have done the whole course"));
  }

  private Page show(Page page) {
    page.gap().line("  " + page.paint().bold(title)).line("  " + readme);
    sayWhereTheCoreGoesOn(page);
    return page.next("./workshop check " + id, "when you have read it");
  }

  /** Who has one day only does the core. */
  void sayWhereTheCoreGoesOn(Page page) {
    if (track != Track.CORE) {
      String core =
          nextCore.map(id -> "the next core exercise is " + id).orElse("the core is done");
      page.line("  " + Words.capital(Words.track(track)) + "; " + core + ".");
    }
  }
}
