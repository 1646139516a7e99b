package workshop.grader.report;

import java.util.List;
import java.util.Optional;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.progress.Mark;
import workshop.grader.progress.Progress;
import workshop.kit.Track;

/** The course at a glance: what is done, what comes next. */
public final class MapScreen {
  private final Page page;
  private final Paint paint;
  private final Progress progress;

  /** A map with the learner's marks on it. */
  public MapScreen(Page page, Progress progress) {
    this.page = page;
    this.paint = page.paint();
    this.progress = progress;
  }

  /** Renders the map; {@code next} is the exercise to go on with. */
  public Page of(List<CourseModule> modules, Optional<NextExercise> next) {
    List<CourseExercise> all = modules.stream().flatMap(m -> m.exercises().stream()).toList();
    page.gap().edges("  " + paint.bold("Event sourcing workshop"), paint.bold(points(all)));
    for (CourseModule module : modules) {
      if (!module.exercises().isEmpty()) {
        page.gap();
        page.line("  " + paint.bold(module.folder()) + "   " + paint.dim(motto(module)));
        module.exercises().forEach(this::exercise);
      }
    }
    redAgain(all);
    next.ifPresentOrElse(
        exercise -> {
          page.gap().line("  " + timeLeft(all) + ". The next brief:");
          page.line("  " + exercise.readme());
          exercise.sayWhereTheCoreGoesOn(page);
          page.next("./workshop check " + exercise.id(), "again after every change");
        },
        () -> page.gap().line("  Everything is done. Thank you for working through it."));
    return page;
  }

  private void redAgain(List<CourseExercise> exercises) {
    List<String> red =
        exercises.stream()
            .map(CourseExercise::id)
            .filter(id -> progress.of(id).isRedAgain())
            .toList();
    if (!red.isEmpty()) {
      page.gap();
      page.prose(
          "Green before, and red in the last check: "
              + String.join(", ", red)
              + ". The points come back when the check is green again.",
          2);
    }
  }

  /** "Domain events – a fact, written so that …": the folder says the first half already. */
  private static String motto(CourseModule module) {
    String title = module.title();
    return title.substring(title.indexOf('–') + 1).strip();
  }

  private void exercise(CourseExercise exercise) {
    Mark mark = progress.of(exercise.id());
    boolean next = !mark.isDone();
    String says =
        mark.skipped()
            ? "skipped"
            : switch (mark.status()) {
              case PASSED -> (mark.hasStar() ? "★ " : "") + Words.points(mark.points());
              case NOT_STARTED -> offered(exercise);
              case BLOCKED -> waiting(exercise, mark);
              case FAILED -> Words.red(mark.testsPassed(), mark.testsTotal());
              default -> Words.says(mark.status());
            };
    page.edges(
        "  "
            + Words.mark(mark.status(), mark.skipped(), paint)
            + " "
            + exercise.id()
            + (exercise.id().length() < 4 ? "  " : " ")
            + exercise.title(),
        next ? says : paint.dim(says));
  }

  private String points(List<CourseExercise> exercises) {
    int points = exercises.stream().mapToInt(one -> progress.of(one.id()).points()).sum();
    int of = exercises.stream().mapToInt(CourseExercise::points).sum();
    return points + " of " + Words.points(of);
  }

  /** What it waited for may have been done since: then it is on offer like any other. */
  private String waiting(CourseExercise exercise, Mark mark) {
    return progress.of(mark.waitsFor()).isDone() ? offered(exercise) : Words.waits(mark.waitsFor());
  }

  private static String offered(CourseExercise exercise) {
    String track = exercise.track() == Track.CORE ? "" : exercise.track().words() + ", ";
    return track + exercise.minutes() + " min, " + Words.points(exercise.points());
  }

  /** A one-day workshop does the core only: how long that takes is what its attendees ask. */
  private String timeLeft(List<CourseExercise> exercises) {
    int all = minutesLeft(exercises);
    int core = minutesLeft(exercises.stream().filter(one -> one.track() == Track.CORE).toList());
    return Words.minutes(all)
        + " left"
        + (core == all ? "" : ", " + Words.minutes(core) + " of it in the core");
  }

  private int minutesLeft(List<CourseExercise> exercises) {
    return exercises.stream()
        .filter(one -> !progress.of(one.id()).isDone())
        .mapToInt(CourseExercise::minutes)
        .sum();
  }
}
