package workshop.grader.course;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workshop.kit.Track;
import workshop.kit.markdown.Markdown;
import workshop.kit.markdown.Section;

/**
 * What stands at the head of a brief, and nowhere else: {@code ## 2.7 Optimistic concurrency}, and
 * below it {@code Core · 15 minutes · 15 points · needs 2.1, 2.6}.
 *
 * @param needs the ids of the exercises to do before it
 * @param line of the heading in the module's README
 */
record BriefHead(String title, Track track, int minutes, int points, List<String> needs, int line) {
  private static final Pattern HEADING = Pattern.compile("([0-9]+\\.[0-9]+) (.+)");
  private static final Pattern FACTS =
      Pattern.compile(
          "(.+) · ([0-9]+) minutes · ([0-9]+) points(?: · needs ([0-9.]+(?:, [0-9.]+)*))?");

  /**
   * All heads of a README, by the exercise's id.
   *
   * @param file for people
   * @throws CourseError when a heading has no such line below it
   */
  static Map<String, BriefHead> in(String file, String readme) {
    Map<String, BriefHead> heads = new HashMap<>();
    for (Section top : Markdown.sections(readme)) {
      for (Section section : top.sections()) {
        Matcher heading = HEADING.matcher(section.heading());
        if (heading.matches()) {
          heads.put(heading.group(1), head(file, heading.group(2), section));
        }
      }
    }
    return heads;
  }

  private static BriefHead head(String file, String title, Section section) {
    Matcher facts = FACTS.matcher(section.text().lines().findFirst().orElse(""));
    if (!facts.matches()) {
      throw new CourseError(
          file,
          section.line(),
          "below this heading must stand '<track> · <n> minutes · <n> points', and after that"
              + " ' · needs <id>, <id>' if it needs others");
    }
    Track track =
        Arrays.stream(Track.values())
            .filter(one -> one.words().equalsIgnoreCase(facts.group(1)))
            .findFirst()
            .orElseThrow(
                () -> new CourseError(file, section.line(), "no track '" + facts.group(1) + "'"));
    return new BriefHead(
        title,
        track,
        Integer.parseInt(facts.group(2)),
        Integer.parseInt(facts.group(3)),
        facts.group(4) == null ? List.of() : List.of(facts.group(4).split(", ")),
        section.line());
  }

  /** The text of a brief without its line of facts. */
  static String withoutFacts(String text) {
    String first = text.lines().findFirst().orElse("");
    return FACTS.matcher(first).matches() ? text.substring(first.length()).strip() : text;
  }
}
