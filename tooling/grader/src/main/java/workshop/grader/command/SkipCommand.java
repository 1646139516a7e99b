package workshop.grader.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.FileEdit;
import workshop.grader.course.LearnerFiles;
import workshop.grader.progress.Progress;
import workshop.grader.progress.Route;
import workshop.grader.report.NextExercise;

@Command(name = "skip", description = "Puts our answer in place, for no points, and goes on.")
final class SkipCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1", paramLabel = "<id>", description = "The exercise to skip.")
  private String id;

  @Mixin private WholeFiles wholeFiles;

  SkipCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Course course = session.course();
    CourseExercise exercise = Selection.exercise(course, id);
    if (session.progress().of(id).everPassed()) {
      throw new Problem(
          "Your own answer to " + id + " has passed: there is nothing to skip.",
          "./workshop solution " + id + " shows ours beside it.");
    }
    List<FileEdit> edits = new LearnerFiles(course.moduleOf(exercise)).skip(exercise);
    if (!wholeFiles.agreed(session, edits, "./workshop skip " + id)) {
      return 1;
    }
    session.edit(edits);
    Progress after = session.progressFile().update(progress -> progress.skipped(id).at(id));
    session.show(NextExercise.show(NextExercise.first(new Route(course, after)), session.page()));
    return 0;
  }
}
