package workshop.grader.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A compilation on the disk, where a class loader can find it.
 *
 * @param path of the folder
 */
record ClassFolder(Path path, JavaCompilation compilation) {
  /** Writes all classes. */
  static ClassFolder write(Path path, JavaCompilation compilation) {
    return new ClassFolder(path, compilation).fill(null);
  }

  /**
   * Writes the classes of the files that differ; the others are the same files on the disk. The
   * folder is complete: who looks through it sees every class of the answer, and no other.
   */
  ClassFolder copy(Path copy, JavaCompilation changed) {
    return new ClassFolder(copy, changed).fill(this);
  }

  /** Writes more of them into the same folder. */
  ClassFolder add(JavaCompilation more) {
    ClassFolder.write(path, more);
    return new ClassFolder(path, compilation.with(more));
  }

  private ClassFolder fill(ClassFolder base) {
    try {
      Files.createDirectories(path);
      for (Map.Entry<String, CompiledFile> source : compilation.files().entrySet()) {
        boolean same =
            base != null && base.compilation.files().get(source.getKey()) == source.getValue();
        for (Map.Entry<String, byte[]> one : source.getValue().classes().entrySet()) {
          Path file = path.resolve(one.getKey());
          Files.createDirectories(file.getParent());
          if (!same || !link(file, base.path.resolve(one.getKey()))) {
            Files.write(file, one.getValue());
          }
        }
      }
      return this;
    } catch (IOException e) {
      throw new EngineFailure("Class files cannot be written to " + path, e);
    }
  }

  private static boolean link(Path link, Path existing) {
    try {
      Files.createLink(link, existing);
      return true;
    } catch (IOException | UnsupportedOperationException diskHasNoLinks) {
      return false;
    }
  }
}
