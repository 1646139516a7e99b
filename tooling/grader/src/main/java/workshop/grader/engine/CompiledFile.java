package workshop.grader.engine;

import java.util.Map;

/**
 * What came of one source file.
 *
 * @param shape what other files can know of it when they are compiled: the same shape, and they
 *     need not be compiled again
 * @param classes path of the class file (with slashes) to its bytes
 */
record CompiledFile(String shape, Map<String, byte[]> classes) {
  CompiledFile {
    classes = Map.copyOf(classes);
  }
}
