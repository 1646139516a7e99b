package workshop.grader.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.engine.EngineOptions;
import workshop.grader.engine.GradingListener;
import workshop.grader.progress.Progress;
import workshop.grader.progress.Route;
import workshop.grader.report.CheckScreen;
import workshop.grader.report.Checked;
import workshop.grader.report.NextExercise;
import workshop.grader.verdict.ExerciseVerdict;
import workshop.grader.verdict.Status;
import workshop.kit.store.RunningStore;

@Command(
    name = "check",
    description = "Runs the graded tests on your code and explains the first that fails.")
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "<id|module>",
      description = "An exercise (1.3) or a module (1). Without: everything.")
  private Optional<String> name;

  @Mixin private StoreOption store;

  @Option(
      names = "--beyond",
      description = "Tell the first lesson that goes beyond the exercise, once it has passed.")
  private boolean beyond;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Progress before = session.progress();
    Course course = session.course();
    Map<CourseModule, List<CourseExercise>> selected = Selection.of(course, name);
    List<CourseExercise> exercises = selected.values().stream().flatMap(List::stream).toList();
    LeftEvents left = new LeftEvents();
    List<ExerciseVerdict> verdicts = grade(course, selected, left);
    Progress after = judged(before, verdicts);
    Route route = new Route(course, after);
    session.show(
        new CheckScreen(session.page(), beyond)
            .of(
                screen(course, exercises, verdicts, before, after),
                route.moduleAtWork(),
                () -> NextExercise.after(exercises.getLast(), route)));
    session.progressFile().update(progress -> judged(progress, verdicts));
    left.keep(KeptStreams.of(session.workspace()));
    return exitCode(verdicts);
  }

  // Of an exercise that could not be judged nobody knows whether it has passed.
  private int exitCode(List<ExerciseVerdict> verdicts) {
    if (verdicts.stream().anyMatch(one -> one.status() == Status.INFRASTRUCTURE)) {
      return WorkshopCommand.PROBLEM;
    }
    return verdicts.stream().allMatch(this::isDone) ? 0 : 1;
  }

  private List<ExerciseVerdict> grade(
      Course course, Map<CourseModule, List<CourseExercise>> selected, LeftEvents left)
      throws IOException {
    Path cache = Files.createDirectories(session.workspace().cache());
    EngineOptions options = EngineOptions.defaults().withStore(store.name()).withCache(cache);
    List<ExerciseVerdict> verdicts = new ArrayList<>();
    try (Grader grader = session.graders().apply(course, options)) {
      Progressing progressing = new Progressing(left);
      selected.forEach(
          (module, exercises) ->
              verdicts.addAll(grader.grade(Answer.learners(module), exercises, progressing)));
    }
    return verdicts;
  }

  private boolean isDone(ExerciseVerdict verdict) {
    return verdict.passed() && !(beyond && verdict.firstBeyondFailure().isPresent());
  }

  private Progress judged(Progress progress, List<ExerciseVerdict> verdicts) {
    Progress judged = progress;
    for (ExerciseVerdict verdict : verdicts) {
      boolean passedNow = verdict.passed() && !progress.of(verdict.id()).isDone();
      judged = judged.checked(verdict);
      // Of a check of everything, what has passed tells where the learner is at work.
      judged = name.isPresent() || passedNow ? judged.at(verdict.id()) : judged;
    }
    return judged;
  }

  static List<Checked> screen(
      Course course,
      List<CourseExercise> exercises,
      List<ExerciseVerdict> verdicts,
      Progress before,
      Progress after) {
    List<Checked> checked = new ArrayList<>();
    for (int i = 0; i < exercises.size(); i++) {
      CourseExercise exercise = exercises.get(i);
      boolean passedBefore = before.of(exercise.id()).everPassed();
      checked.add(
          new Checked(
              exercise,
              verdicts.get(i),
              after.of(exercise.id()),
              course.moduleOf(exercise).brief(exercise),
              !passedBefore && after.of(exercise.id()).everPassed()));
    }
    return checked;
  }

  /** Says what is going on, on a terminal only: a line that the screen replaces. */
  private final class Progressing implements GradingListener {
    private final LeftEvents left;
    private boolean said;

    Progressing(LeftEvents left) {
      this.left = left;
    }

    @Override
    public void storeChosen(String sentence) {
      if (!said) {
        said = true;
        clear();
        session.show(session.page().prose(sentence, 2).gap());
      }
    }

    @Override
    public void storeClosing(RunningStore store) {
      left.take(store.connectionString());
    }

    @Override
    public void started(CourseExercise exercise) {
      if (session.canRedraw()) {
        session.out().print("\r\u001b[K  … " + exercise.id() + "  " + exercise.title());
        session.out().flush();
      }
    }

    @Override
    public void finished(CourseExercise exercise, ExerciseVerdict verdict) {
      clear();
    }

    private void clear() {
      if (session.canRedraw()) {
        session.out().print("\r\u001b[K");
        session.out().flush();
      }
    }
  }
}
