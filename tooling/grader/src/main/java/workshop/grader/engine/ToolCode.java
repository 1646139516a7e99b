package workshop.grader.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The classes of ours that a verdict depends on, whether they lie in jars or, in Maven and in an
 * IDE, in folders: those of the kit, of the embedded store, and of the grader what grades.
 */
public final class ToolCode {
  private static final Pattern COUNTS =
      Pattern.compile(
          "workshop/(kit|todo|embedded|grader/(course|engine|verdict|worker))/.*\\.class");

  private ToolCode() {}

  /** Changes with each of these classes. */
  public static String name() {
    Map<String, String> classes = new TreeMap<>();
    try {
      for (Path entry : Libraries.ofThisJvm().all()) {
        if (Files.isDirectory(entry)) {
          if (!entry.endsWith("test-classes")) {
            addFolder(entry, classes);
          }
        } else {
          addJar(entry, classes);
        }
      }
    } catch (IOException e) {
      throw new EngineFailure("The tool's own classes cannot be read", e);
    }
    return new Digest().add(classes).name();
  }

  private static void addFolder(Path folder, Map<String, String> classes) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (COUNTS.matcher(name).matches()) {
          classes.put(name, checksum(Files.readAllBytes(file)));
        }
      }
    }
  }

  private static void addJar(Path file, Map<String, String> classes) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (COUNTS.matcher(entry.getName()).matches()) {
          try (InputStream in = jar.getInputStream(entry)) {
            classes.put(entry.getName(), checksum(in.readAllBytes()));
          }
        }
      }
    }
  }

  private static String checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return Long.toHexString(checksum.getValue());
  }
}
