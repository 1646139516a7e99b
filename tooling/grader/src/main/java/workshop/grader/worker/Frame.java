package workshop.grader.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * A place on a stack that lies in the answer or in its tests.
 *
 * @param className fully qualified
 * @param file the source file's own name
 */
public record Frame(String className, String file, int line) {
  /** Name of the one class loader that has the answer and its tests. */
  static final String LOADER = "answer";

  private static final int MOST = 100;

  /** The path of its source below a source folder, with slashes. */
  public String path() {
    int dot = className.lastIndexOf('.');
    return dot < 0 ? file : className.substring(0, dot).replace('.', '/') + "/" + file;
  }

  static List<Frame> of(StackTraceElement[] stack) {
    List<Frame> frames = new ArrayList<>();
    for (StackTraceElement element : stack) {
      if (LOADER.equals(element.getClassLoaderName())
          && element.getFileName() != null
          && element.getLineNumber() > 0
          && frames.size() < MOST) {
        frames.add(
            new Frame(element.getClassName(), element.getFileName(), element.getLineNumber()));
      }
    }
    return frames;
  }

  static String encode(List<Frame> frames) {
    StringBuilder text = new StringBuilder();
    for (Frame frame : frames) {
      text.append(frame.className).append('\t').append(frame.file).append('\t');
      text.append(frame.line).append('\n');
    }
    return text.toString();
  }

  public static List<Frame> decode(String text) {
    return text.lines()
        .map(line -> line.split("\t"))
        .map(parts -> new Frame(parts[0], parts[1], Integer.parseInt(parts[2])))
        .toList();
  }
}
