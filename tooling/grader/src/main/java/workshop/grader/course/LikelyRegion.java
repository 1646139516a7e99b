package workshop.grader.course;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an exercise has several regions: those that a test most likely judges, by the names that
 * both of them speak of. A name that few of the tests know says more than one that all of them use.
 * The proof of the course holds what it finds against every wrong answer.
 */
public final class LikelyRegion {
  private static final Pattern TYPE =
      Pattern.compile(".*\\b(?:class|record|interface|enum) (\\w+)\\b.*");
  private static final Pattern MEMBER =
      Pattern.compile("\\s*(?:[\\w<>\\[\\],.?@]+ )*(\\w+)(?:\\((?:.*[{(,])?| \\{)\\s*");
  private static final Set<String> NO_NAMES =
      Set.of("if", "for", "while", "switch", "catch", "try", "synchronized", "return", "new", "do");

  private final Map<String, String> tests;

  /**
   * @param source of the test class
   * @param methods its graded tests
   */
  public LikelyRegion(String source, List<String> methods) {
    this.tests = new HashMap<>();
    for (String method : methods) {
      int from = source.indexOf("void " + method + "(");
      int to = from < 0 ? -1 : source.indexOf("@Test", from);
      tests.put(method, from < 0 ? "" : source.substring(from, to < 0 ? source.length() : to));
    }
  }

  /**
   * The likely ones of these; none when no name speaks for one more than for another.
   *
   * @param regions of the exercise
   * @param solution the sources that the regions are from
   */
  public List<Region> of(String method, List<Region> regions, Map<String, String> solution) {
    String test = tests.getOrDefault(method, "");
    Map<Region, Double> scores = new HashMap<>();
    for (Region region : regions) {
      double score = 0;
      for (String name : names(region, solution.get(region.file()))) {
        if (speaksOf(test, name)) {
          score += 1.0 / tests.values().stream().filter(text -> speaksOf(text, name)).count();
        }
      }
      scores.put(region, score);
    }
    double best = scores.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
    return best == 0 && regions.size() > 1
        ? List.of()
        : regions.stream().filter(region -> scores.get(region) == best).toList();
  }

  private static boolean speaksOf(String text, String name) {
    return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
  }

  /** The type and the method that the region is in, and those that it declares. */
  private static Set<String> names(Region region, String source) {
    Set<String> names = new HashSet<>();
    List<String> before = source.lines().limit(region.line() - 1).toList();
    nearest(before, TYPE).ifPresent(names::add);
    for (String line : region.body()) {
      match(line, MEMBER).ifPresent(names::add);
      match(line, TYPE).ifPresent(names::add);
    }
    if (!before.isEmpty() && !before.getLast().isBlank()) {
      // Directly below a method's head: the region is its body.
      nearest(before, MEMBER).ifPresent(names::add);
    }
    return names;
  }

  private static Optional<String> nearest(List<String> lines, Pattern pattern) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Optional<String> name = match(lines.get(i), pattern);
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> match(String line, Pattern pattern) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches() && !NO_NAMES.contains(matcher.group(1))
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }
}
