package workshop.grader.progress;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file so that a reader, or a full disk, finds the old text or the new, never half of it.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** Replaces the file's text; folders are made as needed. */
  public static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path half = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".half");
    try {
      Files.writeString(half, text);
      try {
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException notHere) {
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
