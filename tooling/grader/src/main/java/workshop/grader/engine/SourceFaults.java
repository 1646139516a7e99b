package workshop.grader.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workshop.grader.course.LearnerText;

/** Faults of a file that a compiler would tell in words that do not help. */
final class SourceFaults {
  private static final String CONFLICT_BEGINS = "<<<<<<< ";
  private static final String CONFLICT_ENDS = ">>>>>>> ";

  private SourceFaults() {}

  /** Those of all sources, in the order of their paths. */
  static List<CompileProblem> in(Map<String, String> sources) {
    List<CompileProblem> faults = new ArrayList<>();
    new TreeMap<>(sources).forEach((path, text) -> faults.addAll(in(path, text)));
    return faults;
  }

  static List<CompileProblem> in(String path, String text) {
    boolean suspicious =
        text.indexOf(LearnerText.NOT_UTF_8) >= 0 || text.contains("\n" + CONFLICT_ENDS);
    if (!suspicious) {
      return List.of();
    }
    List<CompileProblem> faults = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int line = i + 1;
      inLine(lines.get(i))
          .ifPresent(what -> faults.add(new CompileProblem(path, line, what, false, true)));
    }
    return faults;
  }

  private static Optional<String> inLine(String line) {
    if (line.startsWith(CONFLICT_BEGINS)) {
      return Optional.of(
          "Git has left two versions here: keep the lines of one, and delete the others with the"
              + " lines <<<<<<<, ======= and >>>>>>>.");
    }
    return line.indexOf(LearnerText.NOT_UTF_8) >= 0
        ? Optional.of("A character in this line is not UTF-8: save the file as UTF-8.")
        : Optional.empty();
  }
}
