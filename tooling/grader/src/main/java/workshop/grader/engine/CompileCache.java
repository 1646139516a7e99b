package workshop.grader.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What was compiled before, and has not changed since, is not compiled again. An entry is named
 * after everything that goes into a compilation, so it is never stale; one that cannot be read
 * counts as none.
 */
final class CompileCache {
  private static final int KEPT = 24;
  private static final String ENDING = ".classes";

  private final Path folder;

  /** The folder is made when something is kept. */
  CompileCache(Path folder) {
    this.folder = folder;
  }

  /**
   * A compilation that is kept, or else this one. Only a complete one is kept.
   *
   * @param kind the first part of its name
   */
  JavaCompilation get(String kind, SourceSet sources, Supplier<JavaCompilation> compile) {
    Optional<JavaCompilation> kept = read(entry(kind, sources)).map(Entry::compilation);
    return kept.orElseGet(
        () -> {
          JavaCompilation compiled = compile.get();
          if (compiled.isComplete()) {
            keep(entry(kind, sources), new Entry(sources.digests(), sources.context(), compiled));
          }
          return compiled;
        });
  }

  /** The newest one of a kind. */
  Optional<Entry> latest(String kind) {
    return newestFirst().stream()
        .filter(file -> file.getFileName().toString().startsWith(kind + "-"))
        .findFirst()
        .flatMap(this::read);
  }

  /**
   * A compilation, and what it was made of.
   *
   * @param digests of the sources, by their paths
   * @param context all else that it depends on
   */
  record Entry(Map<String, String> digests, String context, JavaCompilation compilation) {}

  private Path entry(String kind, SourceSet sources) {
    return folder.resolve(kind + "-" + sources.name() + ENDING);
  }

  private Optional<Entry> read(Path entry) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(entry)))) {
      String context = in.readUTF();
      Map<String, String> digests = new HashMap<>();
      Map<String, CompiledFile> files = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String path = in.readUTF();
        digests.put(path, in.readUTF());
        files.put(path, readFile(in));
      }
      Files.setLastModifiedTime(entry, FileTime.fromMillis(System.currentTimeMillis()));
      return Optional.of(
          new Entry(digests, context, new JavaCompilation(files, List.of(), Set.of())));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private static CompiledFile readFile(DataInputStream in) throws IOException {
    String shape = in.readUTF();
    Map<String, byte[]> classes = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      classes.put(in.readUTF(), in.readNBytes(in.readInt()));
    }
    return new CompiledFile(shape, classes);
  }

  // Moved into place, so that no reader sees half of it; without room on the disk it is not kept.
  private void keep(Path entry, Entry kept) {
    try {
      Files.createDirectories(folder);
      // Not a temporary file of the JDK: only its owner may read that.
      Path half = folder.resolve("half-" + UUID.randomUUID() + ".tmp");
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
        out.writeUTF(kept.context());
        out.writeInt(kept.digests().size());
        for (Map.Entry<String, String> source : kept.digests().entrySet()) {
          out.writeUTF(source.getKey());
          out.writeUTF(source.getValue());
          write(out, kept.compilation().files().get(source.getKey()));
        }
      }
      Files.move(half, entry, StandardCopyOption.REPLACE_EXISTING);
      forgetOldOnes();
    } catch (IOException notKept) {
      entry.toFile().delete();
    }
  }

  private static void write(DataOutputStream out, CompiledFile file) throws IOException {
    out.writeUTF(file.shape());
    out.writeInt(file.classes().size());
    for (Map.Entry<String, byte[]> one : file.classes().entrySet()) {
      out.writeUTF(one.getKey());
      out.writeInt(one.getValue().length);
      out.write(one.getValue());
    }
  }

  private void forgetOldOnes() throws IOException {
    List<Path> newestFirst = newestFirst();
    for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
      Files.deleteIfExists(old);
    }
  }

  private List<Path> newestFirst() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted(Comparator.comparingLong(file -> -file.toFile().lastModified()))
          .toList();
    } catch (IOException nothingKept) {
      return List.of();
    }
  }
}
