package workshop.grader.course;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import workshop.kit.Track;

/**
 * How long each track takes, in a table between two comments. It is generated from the heads of the
 * briefs.
 */
public final class Hours {
  private static final GeneratedPart PART = new GeneratedPart("hours");

  private Hours() {}

  /** The text with its table as it should be; as it is when it has no place for one. */
  public static String write(String text, List<CourseExercise> exercises) {
    String rows =
        Arrays.stream(Track.values())
            .map(track -> row(track, exercises))
            .collect(Collectors.joining());
    return PART.write(text, "| track | exercises | time |\n|---|---|---|\n" + rows);
  }

  private static String row(Track track, List<CourseExercise> all) {
    List<CourseExercise> exercises = all.stream().filter(e -> e.track() == track).toList();
    int minutes = exercises.stream().mapToInt(CourseExercise::minutes).sum();
    return "| %s | %d | %d h %02d min |\n"
        .formatted(track.words(), exercises.size(), minutes / 60, minutes % 60);
  }
}
