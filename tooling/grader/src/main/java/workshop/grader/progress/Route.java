package workshop.grader.progress;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.kit.Track;

/** Which exercise comes next, for a learner who is so far. */
public record Route(Course course, Progress progress) {
  /**
   * The exercise that the learner is at work on, while it is red. Otherwise the first one that is
   * neither passed nor skipped, from the module on that they are at work in; then those of the
   * modules before.
   */
  public Optional<CourseExercise> firstToDo() {
    String here = moduleAtWork();
    return course
        .exercise(progress.workingAt())
        .filter(exercise -> progress.of(exercise.id()).isRed())
        .or(() -> toDo(module -> module.compareTo(here) >= 0).findFirst())
        .or(() -> toDo(module -> module.compareTo(here) < 0).findFirst());
  }

  /** The folder of the module that the learner is at work in; empty on the first morning. */
  public String moduleAtWork() {
    return course.exercise(progress.workingAt()).map(CourseExercise::module).orElse("");
  }

  /**
   * The next one to do after this one, in the order of the course; then those before it, its own
   * module first.
   */
  public Optional<CourseExercise> after(CourseExercise done) {
    return after(done, one -> true);
  }

  /** The same among the core exercises. */
  public Optional<CourseExercise> coreAfter(CourseExercise done) {
    return after(done, one -> one.track() == Track.CORE);
  }

  private Optional<CourseExercise> after(CourseExercise done, Predicate<CourseExercise> wanted) {
    String here = done.module();
    return toDo(module -> module.compareTo(here) >= 0)
        .filter(exercise -> exercise.compareTo(done) > 0)
        .filter(wanted)
        .findFirst()
        .or(() -> toDo(here::equals).filter(wanted).findFirst())
        .or(() -> toDo(module -> true).filter(wanted).findFirst());
  }

  // Module by module, so that those behind the one that is found are never read.
  private Stream<CourseExercise> toDo(Predicate<String> folders) {
    return course.modules().stream()
        .filter(module -> folders.test(module.folder()))
        .flatMap(module -> module.exercises().stream())
        .filter(exercise -> !progress.of(exercise.id()).isDone());
  }
}
