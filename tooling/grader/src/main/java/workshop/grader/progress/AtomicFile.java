package workshop.grader.progress;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.UUID;

/**
 * Writes a file so that a reader, or a full disk, finds the old text or the new, never half of it.
 * A file that was there keeps its rights; of a link, what it leads to is written.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** Replaces the file's text; folders are made as needed. */
  public static void write(Path file, String text) throws IOException {
    if (Files.exists(file)) {
      replace(file.toRealPath(), text);
    } else {
      Files.createDirectories(file.getParent());
      replace(file, text);
    }
  }

  private static void replace(Path file, String text) throws IOException {
    // Not a temporary file of the JDK: only its owner may read that.
    Path half = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".half");
    try {
      Files.writeString(half, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      keepRights(file, half);
      try {
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException notHere) {
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      delete(half);
      // The reader knows the file, not the half of it beside it.
      throw e instanceof FileSystemException told
          ? new FileSystemException(file.toString(), null, told.getReason())
          : e;
    }
  }

  private static void delete(Path half) {
    try {
      Files.deleteIfExists(half);
    } catch (IOException alsoThis) {
      // The first failure is the one to tell.
    }
  }

  private static void keepRights(Path from, Path to) throws IOException {
    PosixFileAttributeView rights = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (rights != null && Files.exists(from)) {
      PosixFileAttributes before = Files.readAttributes(from, PosixFileAttributes.class);
      try {
        rights.setGroup(before.group());
      } catch (IOException notAMember) {
        // The rights are what counts.
      }
      rights.setPermissions(before.permissions());
    }
  }
}
