package workshop.grader.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where libraries unpack their native code. Not in the folder for temporary files: many laptops
 * forbid to run anything from there.
 */
public final class NativeCode {
  private static final List<String> PROPERTIES =
      List.of("org.sqlite.tmpdir", "io.grpc.netty.shaded.io.netty.native.workdir", "jna.tmpdir");

  // A worker that was stopped could not tidy up.
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private NativeCode() {}

  /**
   * Chooses the folder for this JVM, and for the workers that it starts. In a course that is
   * read-only they keep to the folder for temporary files.
   */
  public static void keepIn(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException readOnly) {
      return;
    }
    if (!Files.isWritable(folder)) {
      return;
    }
    tidy(folder);
    PROPERTIES.stream()
        .filter(property -> System.getProperty(property) == null)
        .forEach(property -> System.setProperty(property, folder.toString()));
  }

  private static void tidy(Path folder) {
    FileTime old = FileTime.from(Instant.now().minus(LEFT_BEHIND));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException inUse) {
      return;
    }
  }

  /** What another JVM must be told to use the same folder. */
  static List<String> flags() {
    return PROPERTIES.stream()
        .filter(property -> System.getProperty(property) != null)
        .map(property -> "-D" + property + "=" + System.getProperty(property))
        .toList();
  }
}
