package workshop.grader.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of a set of sources: as many classes as possible.
 *
 * @param classes path of the class file (with slashes) to its bytes
 * @param problems in the order in which the compiler met them
 * @param leftOut the files without classes
 */
record JavaCompilation(
    Map<String, byte[]> classes, List<CompileProblem> problems, Set<String> leftOut) {}
