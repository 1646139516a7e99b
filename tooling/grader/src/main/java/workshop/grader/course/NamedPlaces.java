package workshop.grader.course;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of several places where a mistake may be, those whose method the failure names. */
public final class NamedPlaces {
  private NamedPlaces() {}

  /**
   * The places that the first of these texts names of which one names some of them.
   *
   * @param places regions of the model answer
   * @param texts Markdown: a method's name stands in code marks
   * @return all places when no text tells them apart
   */
  public static List<Region> in(CourseModule module, List<Region> places, Stream<String> texts) {
    if (places.size() < 2) {
      return places;
    }
    Map<Region, Set<String>> methods =
        places.stream()
            .collect(Collectors.toMap(Function.identity(), place -> methods(module, place)));
    return texts
        .map(text -> places.stream().filter(place -> names(text, methods.get(place))).toList())
        .filter(named -> !named.isEmpty())
        .findFirst()
        .orElse(places);
  }

  private static boolean names(String text, Set<String> methods) {
    return methods.stream().anyMatch(method -> text.contains("`" + method + "`"));
  }

  /** The method that a region is in, and those that are in it. */
  private static Set<String> methods(CourseModule module, Region region) {
    String text = module.solution().get(region.file());
    JavaFile file = JavaFile.parse(module.solutionPath(), Map.of(region.file(), text)).getFirst();
    Set<String> names = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void none) {
        if (file.line(method) <= region.endLine() && region.line() <= file.endLine(method)) {
          names.add(method.getName().toString());
        }
        return super.visitMethod(method, none);
      }
    }.scan(file.unit(), null);
    return names;
  }
}
