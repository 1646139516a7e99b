package workshop.grader.course;

import java.nio.file.Path;

/**
 * A change that a command may make to a learner's file. Nothing is written here.
 *
 * @param path of the file
 * @param before its text now; empty when there is no such file
 * @param after its text then
 * @param wholeFile whether more than the region is exchanged, because its markers are gone: ask
 *     first, and keep a copy
 */
public record FileEdit(Path path, String before, String after, boolean wholeFile) {
  public boolean changesNothing() {
    return before.equals(after);
  }
}
