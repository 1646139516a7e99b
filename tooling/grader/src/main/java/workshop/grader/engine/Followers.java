package workshop.grader.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows the errors that only follow from another one: they name a type that is missing because the
 * code that declares it does not compile. Where one error of a file follows, the others may as
 * well: a method that was inherited or imported is missed without the name of its type.
 */
final class Followers {
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|enum|record)\\s+([A-Z]\\w*)");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern NO_PACKAGE = Pattern.compile("package .* does not exist");

  private Followers() {}

  /**
   * The same problems; those that follow say so.
   *
   * @param missing the files that were left out, of all these sources
   */
  static List<CompileProblem> mark(
      List<CompileProblem> problems, Map<String, String> sources, Set<String> missing) {
    Set<String> types = new HashSet<>();
    for (String path : missing) {
      types.add(path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.java$", ""));
      types.addAll(typesIn(sources.get(path)));
    }
    return mark(problems, types);
  }

  /** The same, when these types are missing. */
  static List<CompileProblem> mark(List<CompileProblem> problems, Set<String> types) {
    if (types.isEmpty()) {
      return problems;
    }
    Set<String> files =
        problems.stream()
            .filter(problem -> follows(problem.message(), types))
            .map(CompileProblem::file)
            .collect(Collectors.toSet());
    return problems.stream()
        .map(problem -> files.contains(problem.file()) ? problem.following() : problem)
        .toList();
  }

  /** The names of the types that a text declares; it need not compile. */
  static Set<String> typesIn(String text) {
    return TYPE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static boolean follows(String message, Set<String> types) {
    return NO_PACKAGE.matcher(message).matches()
        || WORD.matcher(message).results().anyMatch(word -> types.contains(word.group()));
  }
}
