package workshop.grader.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** One variant, while its part of the page is read. */
final class VariantSection {
  private static final String BEYOND = "Only a Beyond test rejects it.";
  private static final Pattern FIELD = Pattern.compile("(Rejected|Region|Imports): (\\S.*)");
  private static final Pattern NAME = Pattern.compile("([0-9]+\\.[0-9]+) (.+)");

  private final String exercise;
  private final String slug;
  private final String sentence;
  private final String file;
  private final int line;
  private final Map<Region.Name, Region> known;

  private final List<String> imports = new ArrayList<>();
  private final Map<Region.Name, List<String>> regions = new LinkedHashMap<>();
  private String rejected = "";
  private boolean beyond;
  private Region next;

  /**
   * Nothing is read yet.
   *
   * @param sentence behind the dash of the heading
   * @param line of the heading
   * @param known the regions of the model answer
   */
  VariantSection(
      String exercise,
      String slug,
      String sentence,
      String file,
      int line,
      Map<Region.Name, Region> known) {
    this.exercise = exercise;
    this.slug = slug;
    this.sentence = sentence;
    this.file = file;
    this.line = line;
    this.known = known;
  }

  String sentence() {
    return sentence;
  }

  boolean isBeyond() {
    return beyond;
  }

  String rejected() {
    if (rejected.isEmpty()) {
      throw error(line, "a wrong answer must have a line 'Rejected: …'");
    }
    return rejected;
  }

  void refuseRejection() {
    if (!rejected.isEmpty() || beyond) {
      throw error(line, "a right answer is not rejected");
    }
  }

  Rewriting rewriting() {
    if (next != null) {
      throw error(line, "no fence follows 'Region: " + next.name() + "'");
    }
    if (regions.isEmpty()) {
      throw error(line, "it has no ```diff and no ```java fence");
    }
    return new Rewriting(exercise, exercise + "-" + slug, file, line, imports, regions);
  }

  /**
   * A block below the heading.
   *
   * @param page all lines of the page
   * @param first the line that the block starts on
   */
  void add(Node block, List<String> page, int first) {
    if (block instanceof FencedCodeBlock fence) {
      fence(fence, first);
    } else if (block instanceof Paragraph paragraph) {
      for (int i = 0; i < paragraph.getSourceSpans().size(); i++) {
        field(page.get(first - 1 + i).strip(), first + i);
      }
    } else {
      throw error(first, "here may only stand fields and fences");
    }
  }

  private void field(String text, int at) {
    Matcher field = FIELD.matcher(text);
    if (text.equals(BEYOND)) {
      beyond = true;
    } else if (!field.matches()) {
      throw error(at, "this is no field: 'Rejected: …', 'Region: …', 'Imports: …', '%s'", BEYOND);
    } else if (field.group(1).equals("Rejected")) {
      rejected = field.group(2);
    } else if (field.group(1).equals("Region")) {
      next = region(field.group(2), at);
    } else {
      imports(field.group(2), at);
    }
  }

  private Region region(String named, int at) {
    Matcher name = NAME.matcher(named);
    Region region =
        name.matches() ? known.get(new Region.Name(name.group(1), name.group(2))) : null;
    if (region == null) {
      throw error(at, "the solution has no region '%s'", named);
    }
    return region;
  }

  private void imports(String list, int at) {
    for (String one : list.split(",\\s*")) {
      String line = "import " + one.replace("`", "").strip() + ";";
      if (!Imports.isImport(line)) {
        throw error(at, "'%s' is no import", one);
      }
      imports.add(line);
    }
  }

  private void fence(FencedCodeBlock fence, int at) {
    Region region = next == null ? onlyRegion(at) : next;
    next = null;
    List<String> code = fence.getLiteral().lines().toList();
    List<String> written =
        switch (fence.getInfo()) {
          case "java" -> code;
          case "diff" -> new RegionDiff(region, file, at + 1).apply(code);
          default -> throw error(at, "a fence is ```diff or ```java");
        };
    if (regions.put(region.name(), written) != null) {
      throw error(at, "a second fence for region '%s'", region.name());
    }
  }

  private Region onlyRegion(int at) {
    List<Region> own =
        known.values().stream().filter(region -> region.id().equals(exercise)).toList();
    if (own.size() != 1) {
      throw error(at, "exercise %s has %d regions: name one, 'Region: …'", exercise, own.size());
    }
    return own.getFirst();
  }

  private CourseError error(int at, String what, Object... values) {
    return new CourseError(file, at, what.formatted(values));
  }
}
