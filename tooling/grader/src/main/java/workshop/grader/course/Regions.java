package workshop.grader.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Finds and replaces regions in a source text. */
public final class Regions {
  private Regions() {}

  /**
   * All regions of a source, in order.
   *
   * @throws CourseError when markers are nested, not closed, or name the same region twice
   */
  public static List<Region> in(String file, String source) {
    List<Region> regions = new ArrayList<>();
    Set<Region.Name> seen = new HashSet<>();
    List<String> lines = source.lines().toList();
    Open open = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher opening = Region.opening(line);
      if (opening.matches()) {
        if (open != null) {
          throw new CourseError(file, i + 1, "a region inside the region of line " + open.line);
        }
        open = new Open(opening.group(1), opening.group(2), opening.group(3), i + 1);
      } else if (Region.closes(line) && open != null) {
        Region region = open.close(file, i + 1);
        if (!seen.add(region.name())) {
          throw new CourseError(file, open.line, "a second region '" + region.name() + "'");
        }
        regions.add(region);
        open = null;
      } else if (open != null) {
        open.lines.add(line);
      }
    }
    if (open != null) {
      throw new CourseError(file, open.line, "this region has no '// endregion'");
    }
    return regions;
  }

  /** The same for a file that a learner may have damaged: what can be recognised. */
  public static List<Region> recognisableIn(String file, String source) {
    try {
      return in(file, source);
    } catch (CourseError damaged) {
      return List.of();
    }
  }

  /** The region of that name in the source, where its markers still stand. */
  public static Optional<Region> find(String file, String source, Region.Name name) {
    return recognisableIn(file, source).stream().filter(r -> r.name().equals(name)).findFirst();
  }

  /** The source with the lines between some of its markers exchanged; the markers stay. */
  public static String replace(
      String file, String source, Map<Region.Name, List<String>> replacements) {
    List<String> lines = source.lines().toList();
    List<String> result = new ArrayList<>();
    int next = 0;
    for (Region region : in(file, source)) {
      List<String> replacement = replacements.get(region.name());
      if (replacement != null) {
        result.addAll(lines.subList(next, region.line()));
        result.addAll(replacement);
        next = region.endLine() - 1;
      }
    }
    result.addAll(lines.subList(next, lines.size()));
    return String.join("\n", result) + "\n";
  }

  private static final class Open {
    final String indent;
    final String id;
    final String sentence;
    final int line;
    final List<String> lines = new ArrayList<>();

    Open(String indent, String id, String sentence, int line) {
      this.indent = indent;
      this.id = id;
      this.sentence = sentence;
      this.line = line;
    }

    Region close(String file, int endLine) {
      List<String> stub = new ArrayList<>();
      int bodyFrom = 0;
      while (bodyFrom < lines.size()) {
        Matcher matcher = Region.stub(lines.get(bodyFrom));
        if (!matcher.matches()) {
          break;
        }
        stub.add(matcher.group(1) == null ? "" : matcher.group(1).stripTrailing());
        bodyFrom++;
      }
      return new Region(
          file, id, sentence, indent, line, endLine, lines.subList(bodyFrom, lines.size()), stub);
    }
  }
}
