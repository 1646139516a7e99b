package workshop.grader.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.engine.EngineOptions;
import workshop.grader.engine.GradingListener;
import workshop.grader.progress.Progress;
import workshop.grader.progress.Route;
import workshop.grader.report.CheckScreen;
import workshop.grader.report.MapScreen;
import workshop.grader.report.NextExercise;

/**
 * What the launcher runs once after a build: it goes the way of a check, so that the JVM can write
 * down which classes that takes and start twice as fast from then on.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  private final Session session;

  WarmUpCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream());
    Course course = session.course();
    nowhere.print(
        new MapScreen(session.page(), Progress.NONE)
            .of(course.modules(), NextExercise.first(new Route(course, Progress.NONE))));
    for (CourseExercise exercise : course.exercises().stream().limit(1).toList()) {
      Files.createDirectories(session.workspace().cache());
      EngineOptions options = EngineOptions.defaults().withCache(session.workspace().cache());
      try (Grader grader = session.graders().apply(course, options)) {
        var verdicts =
            grader.grade(
                Answer.stub(course.moduleOf(exercise)), List.of(exercise), GradingListener.SILENT);
        nowhere.print(
            new CheckScreen(session.page(), false)
                .of(
                    CheckCommand.screen(
                        course,
                        List.of(exercise),
                        verdicts,
                        Progress.NONE,
                        Progress.NONE.checked(verdicts.getFirst())),
                    "",
                    Optional::empty));
      }
    }
    return 0;
  }
}
