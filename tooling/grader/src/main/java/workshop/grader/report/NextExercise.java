package workshop.grader.report;

import java.util.Optional;
import workshop.grader.course.Brief;
import workshop.grader.course.CourseExercise;
import workshop.grader.progress.Route;
import workshop.kit.Track;

/**
 * The exercise to go on with.
 *
 * @param readme file and line of its brief
 * @param core where the core goes on, in a sentence; empty when this is the core
 */
public record NextExercise(String id, String title, String readme, String core) {
  /** The first that is to do; empty at the end of the course. */
  public static Optional<NextExercise> first(Route route) {
    return route.firstToDo().map(exercise -> of(exercise, route));
  }

  /** The one to do after this one; empty at the end of the course. */
  public static Optional<NextExercise> after(CourseExercise done, Route route) {
    return route.after(done).map(exercise -> of(exercise, route));
  }

  private static NextExercise of(CourseExercise exercise, Route route) {
    return new NextExercise(
        exercise.id(),
        exercise.id() + "  " + exercise.title(),
        readme(exercise, route.course().moduleOf(exercise).brief(exercise)),
        exercise.track() == Track.CORE
            ? ""
            : whereTheCoreGoesOn(exercise, route.coreAfter(exercise)));
  }

  // Who began with this module does not want to hear of those before it.
  private static String whereTheCoreGoesOn(
      CourseExercise exercise, Optional<CourseExercise> nextCore) {
    String core =
        nextCore
            .map(
                next ->
                    next.module().compareTo(exercise.module()) < 0
                        ? "no core exercise is left in this module"
                        : "the next core exercise is " + next.id())
            .orElse("the core is done");
    return Words.capital(exercise.track().words()) + "; " + core + ".";
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
    if (!core.isEmpty()) {
      page.line("  " + core);
    }
  }
}
