package workshop.grader.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names what lies on a class path, so that a change of it can be seen. */
final class ClassPath {
  private ClassPath() {}

  static String name(List<Path> entries) {
    Digest digest = new Digest().add(System.getProperty("java.vm.version"));
    try {
      for (Path entry : entries) {
        add(digest, entry);
      }
    } catch (IOException e) {
      throw new EngineFailure("A library cannot be read", e);
    }
    return digest.name();
  }

  // A jar is known by size and time; a folder of classes is ours, and read.
  private static void add(Digest digest, Path entry) throws IOException {
    if (!Files.isDirectory(entry)) {
      digest.add(entry + " " + Files.size(entry) + " " + Files.getLastModifiedTime(entry));
      return;
    }
    try (Stream<Path> files = Files.walk(entry)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.add(entry.relativize(file).toString()).add(Files.readAllBytes(file));
      }
    }
  }
}
