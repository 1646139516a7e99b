package workshop.grader.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of a set of sources: as many classes as possible.
 *
 * @param files what came of each source that is not left out, by its path
 * @param problems in the order in which the compiler met them
 * @param leftOut the files without classes
 */
record JavaCompilation(
    Map<String, CompiledFile> files, List<CompileProblem> problems, Set<String> leftOut) {
  JavaCompilation {
    files = Map.copyOf(files);
  }

  /** All class files: path (with slashes) to bytes. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new HashMap<>();
    files.values().forEach(file -> classes.putAll(file.classes()));
    return classes;
  }

  /** The same with other words for its problems. */
  JavaCompilation withProblems(List<CompileProblem> told) {
    return new JavaCompilation(files, told, leftOut);
  }

  /** Whether every file compiled. */
  boolean isComplete() {
    return problems.isEmpty() && leftOut.isEmpty();
  }

  /** The same with some files compiled again, or for the first time. */
  JavaCompilation with(JavaCompilation again) {
    Map<String, CompiledFile> changed = new HashMap<>(files);
    changed.putAll(again.files);
    return new JavaCompilation(changed, again.problems, again.leftOut);
  }

  /** Whether others can stay as they are when these files are compiled again. */
  boolean looksLike(JavaCompilation again) {
    return again.isComplete()
        && again.files.entrySet().stream()
            .allMatch(
                file ->
                    files.containsKey(file.getKey())
                        && files.get(file.getKey()).shape().equals(file.getValue().shape()));
  }
}
