package workshop.grader.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a Markdown file that stay within the repository. */
public final class Links {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

  private Links() {}

  /** Those that lead nowhere: one sentence for each. */
  public static List<String> broken(Path folder, String file) {
    List<String> broken = new ArrayList<>();
    Path source = folder.resolve(file);
    for (String line : proseOf(Sources.read(source))) {
      Matcher link = LINK.matcher(line);
      while (link.find()) {
        String target = link.group(1);
        if (!ELSEWHERE.matcher(target).matches() && !leadsSomewhere(source, target)) {
          broken.add("the link to " + target + " leads nowhere");
        }
      }
    }
    return broken;
  }

  private static boolean leadsSomewhere(Path source, String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path file = path.isEmpty() ? source : source.resolveSibling(path).normalize();
    return Files.exists(file)
        && (hash < 0 || anchors(Sources.read(file)).contains(target.substring(hash + 1)));
  }

  // As GitHub makes them: a heading that comes again gets a number.
  private static Set<String> anchors(String markdown) {
    Set<String> anchors = new HashSet<>();
    Map<String, Integer> times = new HashMap<>();
    for (String line : proseOf(markdown)) {
      if (line.matches("#{1,6} .*")) {
        String anchor =
            line.replaceFirst("#+ ", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
        int before = times.merge(anchor, 1, Integer::sum) - 1;
        anchors.add(before == 0 ? anchor : anchor + "-" + before);
      }
    }
    return anchors;
  }

  private static List<String> proseOf(String markdown) {
    List<String> prose = new ArrayList<>();
    boolean fenced = false;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      } else if (!fenced) {
        prose.add(line);
      }
    }
    return prose;
  }
}
