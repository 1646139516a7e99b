package workshop.grader.course;

import java.util.List;
import java.util.Map;

/**
 * The model answer with some regions written otherwise, rightly or wrongly.
 *
 * @param exercise the id of the exercise that must accept or reject it
 * @param name its file's name without {@code .java}
 * @param file relative to the course's root, with slashes
 * @param imports whole lines
 * @param regions what stands between the markers instead
 */
public record Rewriting(
    String exercise,
    String name,
    String file,
    List<String> imports,
    Map<Region.Name, List<String>> regions) {

  public Rewriting {
    imports = List.copyOf(imports);
    regions = Map.copyOf(regions);
  }
}
