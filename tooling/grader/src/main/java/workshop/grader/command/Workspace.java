package workshop.grader.command;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param root the workshop's folder
 * @param build the folder of the running tool's jar; in an IDE, one that does not exist
 */
record Workspace(Path root, Path build) {
  private static final String JAR = "workshop.jar";

  /**
   * As the launcher said, or else the folder above the current one that looks like the workshop.
   */
  static Workspace find() {
    String root = System.getProperty("workshop.root");
    Path jar = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]);
    Path above = root == null ? above(Path.of("").toAbsolutePath()) : Path.of(root);
    return new Workspace(
        above, jar.endsWith(JAR) ? jar.toAbsolutePath().getParent() : above.resolve("no-build"));
  }

  private static Path above(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("workshop"))
          && Files.isDirectory(folder.resolve("exercises"))) {
        return folder;
      }
    }
    throw new Problem(
        start + " is not in the workshop's folder.",
        "Go to the folder that you cloned and try again.");
  }

  /** False in an IDE, where sources are compiled before every start. */
  boolean isBuild() {
    return Files.exists(build.resolve(JAR));
  }

  /** What the tool remembers: never in git, may be deleted. */
  Path state() {
    return root.resolve(".workshop");
  }

  /** Where libraries unpack their native code. */
  Path nativeCode() {
    return cache().resolve("native");
  }

  /** Where workers keep what makes them start faster. */
  Path cache() {
    return isBuild() ? build.resolve("cache") : state().resolve("cache");
  }
}
