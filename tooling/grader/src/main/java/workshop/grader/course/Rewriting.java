package workshop.grader.course;

import java.util.List;
import java.util.Map;

/**
 * The model answer with some regions written otherwise, rightly or wrongly: a section of a page of
 * variants.
 *
 * @param exercise the id of the exercise that must accept or reject it
 * @param name unique in the course, {@code "2.7-any"}
 * @param file the page, relative to the course's root, with slashes
 * @param line of its heading on the page
 * @param imports whole lines
 * @param regions what stands between the markers instead
 */
public record Rewriting(
    String exercise,
    String name,
    String file,
    int line,
    List<String> imports,
    Map<Region.Name, List<String>> regions) {

  public Rewriting {
    imports = List.copyOf(imports);
    regions = Map.copyOf(regions);
  }

  /** Where it is written: page and line. */
  public String place() {
    return file + ":" + line;
  }
}
