package workshop.grader.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import workshop.grader.course.FileEdit;

/** Changes learners' files, though only after a copy of what was there is safe. */
public final class LearnerEdits {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmmss");

  private final Path root;
  private final Path backups;
  private final Clock clock;

  /**
   * Edits below a root.
   *
   * @param backups the folder that gets a folder for each change
   */
  public LearnerEdits(Path root, Path backups, Clock clock) {
    this.root = root;
    this.backups = backups;
    this.clock = clock;
  }

  /**
   * Copies the files that the edits touch, all of them, then makes the edits.
   *
   * @return the folder of the copies; empty when there was nothing to copy
   */
  public Optional<Path> make(List<FileEdit> edits) throws IOException {
    List<FileEdit> existing = edits.stream().filter(edit -> Files.exists(edit.path())).toList();
    Optional<Path> copies = Optional.empty();
    if (!existing.isEmpty()) {
      Path folder = newFolder();
      for (FileEdit edit : existing) {
        Path copy = folder.resolve(root.relativize(edit.path()));
        Files.createDirectories(copy.getParent());
        Files.copy(edit.path(), copy);
      }
      copies = Optional.of(folder);
    }
    for (FileEdit edit : edits) {
      AtomicFile.write(edit.path(), edit.after());
    }
    return copies;
  }

  private Path newFolder() throws IOException {
    String name = NAME.format(LocalDateTime.now(clock));
    Path folder = backups.resolve(name);
    for (int i = 2; Files.exists(folder); i++) {
      folder = backups.resolve(name + "-" + i);
    }
    return Files.createDirectories(folder);
  }
}
