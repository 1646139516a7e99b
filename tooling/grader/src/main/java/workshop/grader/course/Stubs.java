package workshop.grader.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes what the learner gets from what the solution is. */
public final class Stubs {
  private static final String IMPORT = "import workshop.todo.Todo;";
  private static final Pattern USES_TODO = Pattern.compile("\\bTodo\\b");

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
