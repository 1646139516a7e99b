package workshop.grader.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.FileEdit;
import workshop.grader.course.LearnerFiles;

@Command(name = "reset", description = "Back to the stub; a copy of what you wrote is kept.")
final class ResetCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private OneExercise which;

  @Mixin private WholeFiles wholeFiles;

  ResetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Course course = session.course();
    CourseExercise exercise = which.of(course, session.progress());
    List<FileEdit> edits = new LearnerFiles(course.moduleOf(exercise)).reset(exercise);
    String command = "./workshop reset " + exercise.id();
    if (!wholeFiles.agreed(session, edits, command)) {
      return 1;
    }
    session.edit(edits);
    session.progressFile().update(progress -> progress.reset(exercise.id()));
    if (edits.isEmpty()) {
      session.out().println("  " + exercise.id() + " is the stub already.\n");
    }
    session.show(session.page().next("./workshop check " + exercise.id(), "a fresh start"));
    return 0;
  }
}
