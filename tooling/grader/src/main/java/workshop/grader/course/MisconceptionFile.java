package workshop.grader.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code misconceptions/<id>-<slug>.java}. */
final class MisconceptionFile {
  private static final Pattern NAME = Pattern.compile("([0-9]+\\.[0-9]+)-[a-z0-9-]+");
  private static final String BELIEVES = "// believes: ";
  private static final String REJECTED = "// rejected: ";

  private MisconceptionFile() {}

  static Misconception read(Path root, CourseModule module, Path path) {
    String file = Sources.slashes(root.relativize(path));
    String text = Sources.read(path);
    List<String> lines = text.lines().toList();
    String name = path.getFileName().toString().replaceFirst("\\.java$", "");
    Matcher id = NAME.matcher(name);
    if (!id.matches()) {
      throw new CourseError(
          file, 1, "its name is not <id>-<slug>.java, such as 2.1-last-wins.java");
    }
    String believes = headline(file, lines, 0, BELIEVES);
    String rejected = headline(file, lines, 1, REJECTED);
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
    return new Misconception(
        module.folder(),
        id.group(1),
        name,
        file,
        believes,
        rejected,
        imports(file, lines, regions),
        written);
  }

  private static String headline(String file, List<String> lines, int index, String prefix) {
    if (lines.size() <= index
        || !lines.get(index).startsWith(prefix)
        || lines.get(index).length() == prefix.length()) {
      throw new CourseError(file, index + 1, "this line must be '" + prefix + "…'");
    }
    return lines.get(index).substring(prefix.length()).strip();
  }

  private static List<String> imports(String file, List<String> lines, List<Region> regions) {
    List<String> imports = new ArrayList<>();
    for (int i = 2; i < lines.size(); i++) {
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
