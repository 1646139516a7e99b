package workshop.grader.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes what the learner gets from what the solution is. */
public final class Stubs {
  private static final String IMPORT = "import workshop.todo.Todo;";
  private static final Pattern USES_TODO = Pattern.compile("\\bTodo\\b");
  private static final Pattern TODO = Pattern.compile("\\bTodo(?=[.(])");

  private Stubs() {}

  /** All main sources of the exercise module: path (with slashes) to text. */
  public static Map<String, String> generate(CourseModule module) {
    return generate(module, region -> true);
  }

  /** The solution with some of its regions stubbed. */
  static Map<String, String> generate(CourseModule module, Predicate<Region> stubbed) {
    Map<String, String> stubs = new TreeMap<>();
    module.solution().forEach((file, text) -> stubs.put(file, stub(file, text, stubbed)));
    return stubs;
  }

  /**
   * A source with one of its regions put back to the stub while every other line stays where it is:
   * all of the stub stands in the line of the opening marker.
   *
   * @param region as it stands in the source
   * @param model the solution's region of the same name
   */
  public static String putBack(String source, Region region, Region model) {
    List<String> lines = new ArrayList<>(source.lines().toList());
    String stub =
        model.stubBody().stream()
            .filter(line -> !line.strip().startsWith("//"))
            .collect(Collectors.joining(" "));
    lines.subList(region.line() - 1, region.endLine()).replaceAll(line -> "");
    // By its full name: one more import would move all lines.
    lines.set(region.line() - 1, TODO.matcher(stub).replaceAll("workshop.todo.Todo"));
    return String.join("\n", lines) + "\n";
  }

  /** One file: its regions emptied, and the import that this takes. */
  static String stub(String file, String solution, Predicate<Region> stubbed) {
    Map<Region.Name, List<String>> replacements = new HashMap<>();
    for (Region region : Regions.in(file, solution)) {
      if (stubbed.test(region)) {
        replacements.put(region.name(), region.stubBody());
      } else {
        replacements.put(region.name(), region.body());
      }
    }
    if (replacements.isEmpty()) {
      return solution;
    }
    String stub = Regions.replace(file, solution, replacements);
    boolean usesTodo =
        replacements.values().stream()
            .flatMap(List::stream)
            .anyMatch(line -> USES_TODO.matcher(line).find());
    return usesTodo ? Imports.add(stub, List.of(IMPORT)) : stub;
  }
}
