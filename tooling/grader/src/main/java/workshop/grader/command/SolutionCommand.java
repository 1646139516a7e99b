package workshop.grader.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.course.FileEdit;
import workshop.grader.course.LearnerFiles;
import workshop.grader.progress.Mark;
import workshop.grader.progress.Progress;
import workshop.grader.progress.Route;
import workshop.grader.report.NextExercise;
import workshop.grader.report.SolutionScreen;

@Command(name = "solution", description = "Your answer beside ours, once yours has passed.")
final class SolutionCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private OneExercise which;

  @Option(names = "--spoil", description = "Show it although yours has not passed yet.")
  private boolean spoil;

  @Option(names = "--apply", description = "Put ours in place of yours; a copy of yours is kept.")
  private boolean apply;

  @Mixin private WholeFiles wholeFiles;

  SolutionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Course course = session.course();
    Progress progress = session.progress();
    CourseExercise exercise = which.of(course, progress);
    Mark mark = progress.of(exercise.id());
    if (!mark.isDone() && !mark.everPassed() && !spoil) {
      throw new Problem(
          exercise.id() + " has not passed yet, and our answer would spoil it.",
          "./workshop hint %1$s helps; ./workshop solution %1$s --spoil shows it anyway."
              .formatted(exercise.id()));
    }
    return apply ? apply(course, exercise, mark) : show(course, exercise, progress);
  }

  private int show(Course course, CourseExercise exercise, Progress progress) {
    CourseModule module = course.moduleOf(exercise);
    Optional<NextExercise> next = NextExercise.first(new Route(course, progress));
    session.show(
        new SolutionScreen(session.page())
            .of(
                exercise,
                new LearnerFiles(module).compare(exercise),
                module.learnerPath(),
                next.map(one -> "./workshop check " + one.id()).orElse("./workshop"),
                next.map(NextExercise::readme).orElse("")));
    return 0;
  }

  private int apply(Course course, CourseExercise exercise, Mark mark) throws IOException {
    List<FileEdit> edits = new LearnerFiles(course.moduleOf(exercise)).skip(exercise);
    String command =
        "./workshop solution " + exercise.id() + (spoil ? " --spoil" : "") + " --apply";
    if (!wholeFiles.agreed(session, edits, command)) {
      return 1;
    }
    session.edit(edits);
    if (!mark.everPassed()) {
      session.progressFile().update(before -> before.skipped(exercise.id()));
    }
    session.show(
        session.page().next("./workshop check " + exercise.id(), "it passes, for no new points"));
    return 0;
  }
}
