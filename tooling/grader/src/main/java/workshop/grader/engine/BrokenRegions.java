package workshop.grader.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workshop.grader.course.Answer;
import workshop.grader.course.Region;
import workshop.grader.course.Regions;
import workshop.grader.course.Stubs;

/**
 * Compiles an answer so that an exercise that does not compile takes no other of its file with it:
 * where all errors of a file lie in regions, these are put back to their stubs, and the file is
 * compiled again. A file with an error elsewhere stays as it is.
 */
final class BrokenRegions {
  private static final Pattern NO_CODE =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'|//.*"
              + "|/\\*[\\s\\S]*?\\*/");

  private final Answer answer;
  private final Map<String, String> sources;
  private final Map<Region, CompileProblem> broken = new LinkedHashMap<>();
  private final Set<String> givenUp = new HashSet<>();

  BrokenRegions(Answer answer) {
    this.answer = answer;
    this.sources = new HashMap<>(answer.sources());
  }

  JavaCompilation compile(Function<Map<String, String>, JavaCompilation> javac) {
    JavaCompilation compiled = marked(javac.apply(sources));
    if (!sources.keySet().containsAll(answer.module().solution().keySet())) {
      return compiled; // the errors may only say that a file is missing
    }
    while (putBack(compiled)) {
      compiled = marked(javac.apply(sources));
    }
    return compiled;
  }

  /** Without the types that a region declared, others of its file do not compile either. */
  private JavaCompilation marked(JavaCompilation compiled) {
    Set<String> types = new HashSet<>();
    broken.keySet().stream()
        .filter(region -> model(region).filter(Region::isNothingInStub).isPresent())
        .forEach(region -> types.addAll(Followers.typesIn(String.join("\n", region.body()))));
    return compiled.withProblems(Followers.mark(compiled.problems(), types));
  }

  /** The first error of each exercise whose regions were put back, by the exercise's id. */
  Map<String, CompileProblem> problems() {
    Map<String, CompileProblem> problems = new HashMap<>();
    broken.forEach((region, problem) -> problems.putIfAbsent(region.id(), problem));
    return problems;
  }

  /** Whether a source has changed, so that compiling again makes sense. */
  private boolean putBack(JavaCompilation compiled) {
    Map<String, List<CompileProblem>> problems =
        compiled.problems().stream()
            .filter(CompileProblem::withAllFiles)
            .filter(problem -> !problem.follows())
            .filter(problem -> answer.sources().containsKey(problem.file()))
            .filter(problem -> !givenUp.contains(problem.file()))
            .collect(Collectors.groupingBy(CompileProblem::file));
    boolean changed = false;
    for (Map.Entry<String, List<CompileProblem>> file : problems.entrySet()) {
      changed |= putBack(file.getKey(), file.getValue());
    }
    return changed;
  }

  private boolean putBack(String file, List<CompileProblem> problems) {
    Map<Region, CompileProblem> found = new LinkedHashMap<>();
    for (CompileProblem problem : problems) {
      boolean told = isTold(problem);
      Optional<Region> region = told ? around(problem) : unbalanced(file).or(() -> around(problem));
      if (region.isEmpty() || broken.containsKey(region.get()) || model(region.get()).isEmpty()) {
        return giveUp(file);
      }
      found.putIfAbsent(
          region.get(),
          told || braces(region.get()) == 0 ? problem : bracesOf(region.get(), problem));
    }
    found.forEach(
        (region, problem) -> {
          broken.put(region, problem);
          sources.compute(
              file, (same, text) -> Stubs.putBack(text, region, model(region).orElseThrow()));
        });
    return true;
  }

  /** Not the compiler has found it: it says what to do already. */
  private boolean isTold(CompileProblem problem) {
    return SourceFaults.in(problem.file(), answer.sources().get(problem.file())).contains(problem);
  }

  private boolean giveUp(String file) {
    givenUp.add(file);
    broken.keySet().removeIf(region -> region.file().equals(file));
    String original = answer.sources().get(file);
    return !original.equals(sources.put(file, original));
  }

  /**
   * Of a region that is a method's body, some errors are told at the brace that ends the method.
   */
  private Optional<Region> around(CompileProblem problem) {
    List<String> lines = answer.sources().get(problem.file()).lines().toList();
    for (Region region : regions(problem.file())) {
      boolean bracesFollow =
          lines.stream()
              .limit(problem.line())
              .skip(region.endLine())
              .allMatch(line -> line.isBlank() || line.strip().equals("}"));
      if (problem.line() > region.line() && (problem.line() <= region.endLine() || bracesFollow)) {
        return Optional.of(region);
      }
    }
    return Optional.empty();
  }

  /** A brace too few or too many: the compiler trips over it anywhere, mostly far behind. */
  private Optional<Region> unbalanced(String file) {
    return regions(file).stream()
        .filter(region -> !broken.containsKey(region) && braces(region) != 0)
        .findFirst();
  }

  private static CompileProblem bracesOf(Region region, CompileProblem problem) {
    String message =
        "In this region there are more %s. The compiler trips over it at line %d: %s"
            .formatted(
                braces(region) > 0 ? "{ than }" : "} than {", problem.line(), problem.message());
    return new CompileProblem(region.file(), region.line(), message, false, true);
  }

  private static int braces(Region region) {
    int braces = 0;
    for (char c : NO_CODE.matcher(String.join("\n", region.body())).replaceAll("").toCharArray()) {
      braces += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return braces;
  }

  private List<Region> regions(String file) {
    return Regions.recognisableIn(file, answer.sources().get(file));
  }

  /** The solution's region, if whatever needs it says so on its stub: by a TODO or an error. */
  private Optional<Region> model(Region region) {
    return answer.module().regions().stream()
        .filter(one -> one.file().equals(region.file()) && one.name().equals(region.name()))
        .filter(one -> one.hasTodo() || one.isNothingInStub())
        .findFirst();
  }
}
