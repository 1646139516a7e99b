package workshop.grader.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.Hint;
import workshop.grader.progress.Mark;
import workshop.grader.report.HintScreen;

@Command(name = "hint", description = "The next hint: where to look, what to do, almost the code.")
final class HintCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private OneExercise which;

  @Option(names = "--again", description = "The hints that you have seen, no new one.")
  private boolean again;

  HintCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Course course = session.course();
    CourseExercise exercise = which.of(course, session.progress());
    List<Hint> hints = course.moduleOf(exercise).hints(exercise);
    if (hints.isEmpty()) {
      throw new Problem(
          "There are no hints for " + exercise.id() + ".", "./workshop check " + exercise.id());
    }
    Mark before = session.progress().of(exercise.id());
    int seen = before.hints();
    if (again && seen == 0) {
      throw new Problem(
          "You have seen no hint for " + exercise.id() + " yet.",
          "./workshop hint " + exercise.id());
    }
    int tier = again ? seen : Math.min(seen + 1, hints.size());
    session.progressFile().update(progress -> progress.hinted(exercise.id(), tier));
    List<Hint> shown =
        again ? hints.subList(0, Math.min(seen, hints.size())) : hints.subList(tier - 1, tier);
    session.show(HintScreen.of(exercise, shown, hints.size(), before, session.page()));
    return 0;
  }
}
