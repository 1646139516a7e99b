package workshop.grader.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code <id>-<slug>.java}: a headline or two, imports, regions.
 *
 * @param headlines what its first lines say, without their prefixes
 */
record RewritingFile(Rewriting rewriting, List<String> headlines) {
  private static final Pattern NAME = Pattern.compile("([0-9]+\\.[0-9]+)-[a-z0-9-]+");

  static Misconception misconception(Path root, CourseModule module, Path path) {
    RewritingFile file = read(root, module, path, "// believes: ", "// rejected: ");
    return new Misconception(file.rewriting, file.headlines.get(0), file.headlines.get(1));
  }

  static Alternative alternative(Path root, CourseModule module, Path path) {
    RewritingFile file = read(root, module, path, "// does: ");
    return new Alternative(file.rewriting, file.headlines.get(0));
  }

  private static RewritingFile read(Path root, CourseModule module, Path path, String... prefixes) {
    String file = Sources.slashes(root.relativize(path));
    String text = Sources.read(path);
    List<String> lines = text.lines().toList();
    String name = path.getFileName().toString().replaceFirst("\\.java$", "");
    Matcher id = NAME.matcher(name);
    if (!id.matches()) {
      throw new CourseError(
          file, 1, "its name is not <id>-<slug>.java, such as 2.1-last-wins.java");
    }
    List<String> headlines = new ArrayList<>();
    for (String prefix : prefixes) {
      headlines.add(headline(file, lines, headlines.size(), prefix));
    }
    List<Region> regions = Regions.in(file, text);
    if (regions.isEmpty()) {
      throw new CourseError(file, 1, "it has no region");
    }
    Map<Region.Name, List<String>> written = new HashMap<>();
    for (Region region : regions) {
      if (module.regions().stream().noneMatch(known -> known.name().equals(region.name()))) {
        throw new CourseError(
            file, region.line(), "the solution has no region '" + region.name() + "'");
      }
      written.put(region.name(), region.body());
    }
    List<String> imports = imports(file, lines, headlines.size(), regions);
    return new RewritingFile(new Rewriting(id.group(1), name, file, imports, written), headlines);
  }

  private static String headline(String file, List<String> lines, int index, String prefix) {
    if (lines.size() <= index
        || !lines.get(index).startsWith(prefix)
        || lines.get(index).length() == prefix.length()) {
      throw new CourseError(file, index + 1, "this line must be '" + prefix + "…'");
    }
    return lines.get(index).substring(prefix.length()).strip();
  }

  private static List<String> imports(
      String file, List<String> lines, int headlines, List<Region> regions) {
    List<String> imports = new ArrayList<>();
    for (int i = headlines; i < lines.size(); i++) {
      int number = i + 1;
      String line = lines.get(i);
      if (regions.stream().anyMatch(r -> r.line() <= number && number <= r.endLine())
          || line.isBlank()) {
        continue;
      }
      if (!Imports.isImport(line)) {
        throw new CourseError(file, number, "only imports may stand outside of the regions");
      }
      imports.add(line);
    }
    return imports;
  }
}
