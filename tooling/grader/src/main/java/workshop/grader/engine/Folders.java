package workshop.grader.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that nobody needs for long. */
final class Folders {
  private Folders() {}

  static Path temporary(String prefix) {
    try {
      return Files.createTempDirectory(prefix).toRealPath();
    } catch (IOException e) {
      throw new EngineFailure("No temporary folder can be made", e);
    }
  }

  /** Deletes what can be deleted: on Windows, what a worker holds open stays until it has gone. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException stays) {
      folder.toFile().deleteOnExit();
    }
  }
}
