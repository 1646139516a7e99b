package workshop.grader.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workshop.grader.course.Answer;
import workshop.grader.course.Course;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.course.FileEdit;
import workshop.grader.course.Hours;
import workshop.grader.engine.GradingListener;
import workshop.grader.progress.Progress;
import workshop.grader.report.CheckScreen;
import workshop.grader.report.Page;
import workshop.grader.report.Paint;
import workshop.grader.verdict.ExerciseVerdict;

/**
 * What is generated in the course's README: the hours of each track, and the first screen of a
 * check between {@code <!-- check 1.1 -->} and {@code <!-- /check -->}, as a learner sees it who
 * has not typed anything yet. It comes from a real run.
 */
final class FrontPage {
  private static final Pattern PLACE =
      Pattern.compile("<!-- check (\\S+) -->\\n(.*?)<!-- /check -->", Pattern.DOTALL);

  private FrontPage() {}

  /** Opens what grades, only where a README has a place for a screen. */
  interface Graders {
    Grader open();
  }

  /** The README as it should be. */
  static FileEdit edit(Course course, Graders graders) throws IOException {
    Path path = course.root().resolve("README.md");
    String before = Files.exists(path) ? Files.readString(path) : "";
    String after = withScreen(Hours.write(before, course.exercises()), course, graders);
    return new FileEdit(path, before, after, true);
  }

  private static String withScreen(String readme, Course course, Graders graders) {
    Matcher place = PLACE.matcher(readme);
    if (!place.find()) {
      return readme;
    }
    String id = place.group(1);
    CourseExercise exercise =
        course
            .exercise(id)
            .orElseThrow(() -> new Problem("README.md shows a check of " + id + ".", "./workshop"));
    String screen =
        "```text\n$ ./workshop check %s\n\n%s```\n"
            .formatted(id, screen(exercise, course, graders));
    return readme.substring(0, place.start(2)) + screen + readme.substring(place.end(2));
  }

  private static Page screen(CourseExercise exercise, Course course, Graders graders) {
    CourseModule module = course.moduleOf(exercise);
    List<CourseExercise> exercises = List.of(exercise);
    Page page = new Page(Paint.OFF);
    GradingListener choice =
        new GradingListener() {
          @Override
          public void storeChosen(String sentence) {
            page.prose(sentence, 2).gap();
          }
        };
    try (Grader grader = graders.open()) {
      List<ExerciseVerdict> verdicts = grader.grade(Answer.stub(module), exercises, choice);
      Progress after = Progress.NONE.checked(verdicts.getFirst());
      return new CheckScreen(page, false)
          .of(
              CheckCommand.screen(course, exercises, verdicts, Progress.NONE, after),
              module.folder(),
              Optional::empty);
    }
  }
}
