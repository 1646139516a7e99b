package workshop.kit.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of a lesson file, with its placeholders still open.
 *
 * @param rule what must be true; empty where the test's name says it
 * @param whatHappened what the learner's code did
 * @param why what follows from that in production
 * @param lookAt where to look
 * @param expected the expected value in words; empty where the test's own value is shown
 * @param actual likewise
 */
record LessonText(
    Optional<String> rule,
    String whatHappened,
    String why,
    String lookAt,
    Optional<String> expected,
    Optional<String> actual) {
  private static final Pattern PART =
      Pattern.compile("\\*\\*(Rule|Why|Look at|Expected|Actual)\\*\\*\\s*(.*)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

  /**
   * Reads it.
   *
   * @param outer the section around it, whose parts stand in for those that it leaves out
   */
  static LessonText read(String markdown, Optional<LessonText> outer) {
    Map<String, List<String>> parts = new HashMap<>();
    String part = "What happened";
    for (String line : markdown.lines().map(String::strip).toList()) {
      Matcher begins = PART.matcher(line);
      String words = line;
      if (begins.matches()) {
        part = begins.group(1);
        words = begins.group(2);
      }
      if (!words.isEmpty()) {
        parts.computeIfAbsent(part, key -> new ArrayList<>()).add(words);
      }
    }
    return new LessonText(
        words(parts, "Rule").or(() -> outer.flatMap(LessonText::rule)),
        words(parts, "What happened").or(() -> outer.map(LessonText::whatHappened)).orElse(""),
        words(parts, "Why").or(() -> outer.map(LessonText::why)).orElse(""),
        words(parts, "Look at").or(() -> outer.map(LessonText::lookAt)).orElse(""),
        words(parts, "Expected").or(() -> outer.flatMap(LessonText::expected)),
        words(parts, "Actual").or(() -> outer.flatMap(LessonText::actual)));
  }

  private static Optional<String> words(Map<String, List<String>> parts, String part) {
    return Optional.ofNullable(parts.get(part)).map(lines -> String.join(" ", lines));
  }

  /** The names in braces, in order. */
  Set<String> placeholders() {
    Set<String> names = new LinkedHashSet<>();
    for (String text : texts()) {
      PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
    }
    return names;
  }

  private List<String> texts() {
    return List.of(
        rule.orElse(""), whatHappened, why, lookAt, expected.orElse(""), actual.orElse(""));
  }

  /** The same with facts in the place of placeholders; those without a fact stay. */
  LessonText with(Map<String, String> facts) {
    return new LessonText(
        rule.map(text -> fill(text, facts)),
        fill(whatHappened, facts),
        fill(why, facts),
        fill(lookAt, facts),
        expected.map(text -> fill(text, facts)),
        actual.map(text -> fill(text, facts)));
  }

  private static String fill(String text, Map<String, String> facts) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(facts.getOrDefault(found.group(1), found.group())));
  }
}
