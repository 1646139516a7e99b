package workshop.grader.course;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The table of the exercises in a module's README, between two comments. It is generated from the
 * heads of the briefs.
 */
final class Contents {
  static final GeneratedPart PART = new GeneratedPart("exercises");

  private Contents() {}

  /** The README with its table as it should be; as it is when it has no place for one. */
  static String write(String readme, List<CourseExercise> exercises) {
    String rows = exercises.stream().map(Contents::row).collect(Collectors.joining());
    return PART.write(readme, "| exercise | | minutes | track |\n|---|---|---|---|\n" + rows);
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
