package workshop.grader.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was compiled before, and has not changed since, is not compiled again: neither the solutions
 * of earlier modules nor the tests change between two checks. An entry is named after everything
 * that goes into a compilation, so it is never stale; one that cannot be read counts as none.
 */
final class CompileCache {
  private static final int KEPT = 24;
  private static final String ENDING = ".classes";

  private final Path folder;

  /** The folder is made when something is kept. */
  CompileCache(Path folder) {
    this.folder = folder;
  }

  /** As {@link JavaCompiler#compile}; only compilations without any problem are kept. */
  JavaCompilation compile(JavaCompiler javac, Map<String, String> sources, List<Path> classPath) {
    Path entry = folder.resolve(name(sources, classPath) + ENDING);
    try {
      JavaCompilation before = new JavaCompilation(read(entry), List.of(), Set.of());
      Files.setLastModifiedTime(entry, FileTime.fromMillis(System.currentTimeMillis()));
      return before;
    } catch (IOException notThere) {
      JavaCompilation compiled = javac.compile(sources, classPath);
      if (compiled.problems().isEmpty()) {
        keep(entry, compiled.classes());
      }
      return compiled;
    }
  }

  private static String name(Map<String, String> sources, List<Path> classPath) {
    MessageDigest digest = sha256();
    add(digest, System.getProperty("java.vm.version"));
    new TreeMap<>(sources)
        .forEach(
            (path, text) -> {
              add(digest, path);
              add(digest, text);
            });
    try {
      for (Path path : classPath) {
        addLibrary(digest, path);
      }
    } catch (IOException e) {
      throw new EngineFailure("A library cannot be read", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  // A jar is known by size and time; a folder of classes is ours, small, and new each time.
  private static void addLibrary(MessageDigest digest, Path library) throws IOException {
    if (!Files.isDirectory(library)) {
      add(digest, library.toString());
      add(digest, Files.size(library) + " " + Files.getLastModifiedTime(library));
      return;
    }
    try (Stream<Path> files = Files.walk(library)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(digest, library.relativize(file).toString());
        digest.update(Files.readAllBytes(file));
      }
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }

  private static Map<String, byte[]> read(Path entry) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(entry)))) {
      Map<String, byte[]> classes = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String path = in.readUTF();
        byte[] bytes = in.readNBytes(in.readInt());
        classes.put(path, bytes);
      }
      return classes;
    }
  }

  // Moved into place, so that no reader sees half of it; without room on the disk it is not kept.
  private void keep(Path entry, Map<String, byte[]> classes) {
    try {
      Files.createDirectories(folder);
      Path half = Files.createTempFile(folder, "half-", ".tmp");
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> one : classes.entrySet()) {
          out.writeUTF(one.getKey());
          out.writeInt(one.getValue().length);
          out.write(one.getValue());
        }
      }
      Files.move(half, entry, StandardCopyOption.REPLACE_EXISTING);
      forgetOldOnes();
    } catch (IOException notKept) {
      entry.toFile().delete();
    }
  }

  private void forgetOldOnes() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> newestFirst =
          files
              .filter(file -> file.toString().endsWith(ENDING))
              .sorted(Comparator.comparingLong(CompileCache::age))
              .toList();
      for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
        Files.deleteIfExists(old);
      }
    }
  }

  private static long age(Path file) {
    return -file.toFile().lastModified();
  }
}
