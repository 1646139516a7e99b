package workshop.grader.course;

import java.util.List;
import java.util.Map;

/**
 * A wrong answer that a real learner would write: the solution with some regions written wrongly.
 *
 * @param module its module's folder
 * @param exercise the id of the exercise that must reject it
 * @param name its file's name without {@code .java}
 * @param file relative to the course's root, with slashes
 * @param believes what somebody who writes this believes, in one sentence
 * @param rejected what a failure of the exercise must contain
 * @param imports whole lines
 * @param regions what stands between the markers instead
 */
public record Misconception(
    String module,
    String exercise,
    String name,
    String file,
    String believes,
    String rejected,
    List<String> imports,
    Map<Region.Name, List<String>> regions) {

  public Misconception {
    imports = List.copyOf(imports);
    regions = Map.copyOf(regions);
  }
}
