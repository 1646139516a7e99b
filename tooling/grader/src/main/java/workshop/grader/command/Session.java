package workshop.grader.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.FileEdit;
import workshop.grader.engine.EngineOptions;
import workshop.grader.progress.LearnerEdits;
import workshop.grader.progress.Progress;
import workshop.grader.progress.ProgressFile;
import workshop.grader.report.NextExercise;
import workshop.grader.report.Page;
import workshop.grader.report.Paint;
import workshop.kit.Track;

/**
 * What every command works with.
 *
 * @param checkout where things are
 * @param out where screens go
 * @param err where problems go
 * @param answers what a reader at a terminal types; empty when there is none
 * @param paint the colours that {@code out} understands
 * @param clock names the copies of learners' files
 * @param graders opens what grades
 */
record Session(
    Checkout checkout,
    PrintWriter out,
    PrintWriter err,
    Optional<BufferedReader> answers,
    Paint paint,
    Clock clock,
    BiFunction<Course, EngineOptions, Grader> graders) {

  /** The course as it lies on the disk. */
  Course course() {
    return Course.at(checkout.root());
  }

  /** What the learner has done so far. */
  Progress progress() throws IOException {
    return progressFile().read();
  }

  ProgressFile progressFile() {
    return new ProgressFile(checkout.state().resolve("state.json"));
  }

  /** Makes the edits, and says where the copies of what was there are, and how to take them. */
  void edit(List<FileEdit> edits) throws IOException {
    LearnerEdits learner =
        new LearnerEdits(checkout.root(), checkout.state().resolve("backup"), clock);
    Optional<Path> copies = learner.make(edits);
    edits.forEach(edit -> out.println("  changed " + checkout.root().relativize(edit.path())));
    copies
        .map(folder -> checkout.root().relativize(folder))
        .ifPresent(
            folder -> {
              out.println("  a copy of yours is in " + folder + "; to take it back:");
              out.println("    " + takeBack(folder, File.separatorChar == '\\'));
            });
    if (!edits.isEmpty()) {
      out.println();
    }
  }

  /** The copies lie in their folder as the files lie below the root. */
  static String takeBack(Path copies, boolean windows) {
    return windows ? "xcopy /s /y " + copies + " ." : "cp -r " + copies + "/. .";
  }

  /**
   * The first exercise that is neither passed nor skipped, from the module on that the learner is
   * at work in; then those of the modules before.
   */
  static Optional<CourseExercise> firstToDo(Course course, Progress progress) {
    String here = moduleAtWork(course, progress);
    return toDo(course, module -> module.compareTo(here) >= 0, progress)
        .findFirst()
        .or(() -> toDo(course, module -> module.compareTo(here) < 0, progress).findFirst());
  }

  /** The same for a screen. */
  static Optional<NextExercise> next(Course course, Progress progress) {
    return firstToDo(course, progress).map(one -> shown(one, course, progress));
  }

  /** The folder of the module that the learner is at work in; empty on the first morning. */
  static String moduleAtWork(Course course, Progress progress) {
    return course.exercise(progress.workingAt()).map(CourseExercise::module).orElse("");
  }

  /**
   * The next one to do after this one, in the order of the course; then those before it, its own
   * module first.
   */
  static Optional<NextExercise> after(CourseExercise done, Course course, Progress progress) {
    return firstAfter(done, course, progress, one -> true).map(one -> shown(one, course, progress));
  }

  private static Optional<CourseExercise> firstAfter(
      CourseExercise done, Course course, Progress progress, Predicate<CourseExercise> wanted) {
    String here = done.module();
    return toDo(course, module -> module.compareTo(here) >= 0, progress)
        .filter(exercise -> exercise.compareTo(done) > 0)
        .filter(wanted)
        .findFirst()
        .or(() -> toDo(course, here::equals, progress).filter(wanted).findFirst())
        .or(() -> toDo(course, module -> true, progress).filter(wanted).findFirst());
  }

  // Module by module, so that those behind the one that is found are never read.
  private static Stream<CourseExercise> toDo(
      Course course, Predicate<String> folders, Progress progress) {
    return course.modules().stream()
        .filter(module -> folders.test(module.folder()))
        .flatMap(module -> module.exercises().stream())
        .filter(exercise -> !progress.of(exercise.id()).isDone());
  }

  private static NextExercise shown(CourseExercise exercise, Course course, Progress progress) {
    Optional<CourseExercise> core =
        exercise.track() == Track.CORE
            ? Optional.empty()
            : firstAfter(exercise, course, progress, one -> one.track() == Track.CORE);
    return NextExercise.of(exercise, course.moduleOf(exercise).brief(exercise), core);
  }

  /** Whether the reader agrees; a problem with the way to say so when nobody can be asked. */
  boolean agrees(String question, String otherwise) throws IOException {
    if (answers.isEmpty()) {
      throw new Problem(question, otherwise);
    }
    out.print(question + " [y/N] ");
    out.flush();
    String typed = answers.get().readLine();
    return typed != null && typed.strip().toLowerCase().startsWith("y");
  }

  /** An empty page in the session's colours. */
  Page page() {
    return new Page(paint);
  }

  /** Shows a page. */
  void show(Page page) {
    out.print(page);
    out.flush();
  }
}
