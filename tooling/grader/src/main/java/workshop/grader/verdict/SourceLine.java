package workshop.grader.verdict;

import java.util.Map;

/**
 * A place in the learner's (or the course's) code.
 *
 * @param file relative to the course's root, with slashes
 * @param line counted from 1
 * @param code what stood there when it was judged, without its margin; may be empty
 */
public record SourceLine(String file, int line, String code) {
  /**
   * A line of one of these texts.
   *
   * @param folder that they lie in, relative to the course's root
   * @param texts by their paths below that folder
   */
  public static SourceLine in(String folder, Map<String, String> texts, String path, int line) {
    String code =
        texts.getOrDefault(path, "").lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
    return new SourceLine(folder + "/" + path, line, Printable.of(code.strip()));
  }

  /** The file's own name and the line, as in {@code Order.java:41}. */
  public String brief() {
    return name() + ":" + line;
  }

  /** The file's own name. */
  public String name() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
