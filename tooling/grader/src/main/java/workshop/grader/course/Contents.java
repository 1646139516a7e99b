package workshop.grader.course;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The table of the exercises in a module's README, between two comments. It is generated from the
 * heads of the briefs.
 */
final class Contents {
  static final String FROM = "<!-- exercises -->";
  static final String TO = "<!-- /exercises -->";

  private Contents() {}

  static boolean isIn(String readme) {
    return readme.contains(FROM + "\n") && readme.indexOf(TO) > readme.indexOf(FROM);
  }

  /** The README with its table as it should be; as it is when it has no place for one. */
  static String write(String readme, List<CourseExercise> exercises) {
    if (!isIn(readme)) {
      return readme;
    }
    String rows = exercises.stream().map(Contents::row).collect(Collectors.joining());
    return readme.substring(0, readme.indexOf(FROM))
        + FROM
        + "\n| exercise | | minutes | track |\n|---|---|---|---|\n"
        + rows
        + readme.substring(readme.indexOf(TO));
  }

  private static String row(CourseExercise exercise) {
    return "| [%s](#%s) | %s | %d | %s |\n"
        .formatted(
            exercise.id(),
            Anchors.anchor(CourseModule.headingOf(exercise)),
            exercise.title(),
            exercise.minutes(),
            exercise.track().words());
  }
}
