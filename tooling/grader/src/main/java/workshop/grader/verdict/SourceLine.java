package workshop.grader.verdict;

/**
 * A place in the learner's (or the course's) code.
 *
 * @param file relative to the course's root, with slashes
 * @param line counted from 1
 */
public record SourceLine(String file, int line) {
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
