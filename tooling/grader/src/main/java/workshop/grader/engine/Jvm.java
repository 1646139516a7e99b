package workshop.grader.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM, of the same JDK as this one. */
public final class Jvm {
  // Newer JDKs warn of what the libraries under the client do with memory: no news for a learner.
  private static final List<String> QUIET =
      List.of("-Dsun.misc.unsafe.memory.access=allow", "--enable-native-access=ALL-UNNAMED");

  private Jvm() {}

  /**
   * The command that starts it.
   *
   * @param flags of the JVM, besides those that keep it quiet
   * @param classPath as {@code -cp} takes it
   */
  public static List<String> command(
      List<String> flags, String classPath, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(QUIET);
    command.addAll(List.of("-cp", classPath, mainClass));
    command.addAll(arguments);
    return command;
  }
}
