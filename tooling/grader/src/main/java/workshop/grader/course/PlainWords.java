package workshop.grader.course;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that are out: old-fashioned, or standing in for a noun that the reader knows. A reader
 * who is no native speaker stops at each of them.
 */
public final class PlainWords {
  private static final Pattern OUT =
      Pattern.compile(
          "\\b(reckon\\w*|anew|in vain|for ever|all the same|mend(?:s|ed|ing)?|cure[sd]?|dear"
              + "|farther|whoever|whatever becomes of|none of (?:its|your|their) business"
              + "|hear(?:s|d)? of|hand(?:s|ed|ing)? on|pass(?:es|ed|ing)? by"
              + "|(?:give|gives|gave|given|giving) back|in the way of|by trying"
              + "|somebody|someone|nobody)\\b",
          Pattern.CASE_INSENSITIVE);

  private PlainWords() {}

  /** What is out in a text: one sentence for each place. */
  public static List<String> problems(String file, String text) {
    List<String> problems = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher out = OUT.matcher(lines.get(i));
      while (out.find()) {
        problems.add("%s:%d: '%s' is a word that is out".formatted(file, i + 1, out.group()));
      }
    }
    return problems;
  }
}
