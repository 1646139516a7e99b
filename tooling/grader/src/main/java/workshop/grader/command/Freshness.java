package workshop.grader.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether the running tool was built from the sources that lie there now. It looks at path, size
 * and time of every file that goes into the build, since that is all one can afford at every start.
 */
final class Freshness {
  /** The exit code that makes the launcher build again and start the tool once more. */
  static final int STALE = 75;

  // Not what a Finder, an IDE or an editor leaves beside it.
  private static final Pattern GOES_IN =
      Pattern.compile(
          "(tooling|solutions)/[^/]+/(pom\\.xml|src/main/java/(.*/)?[^/.][^/]*\\.java|src/main/resources/(.*/)?[^/.][^/]*)");

  private final Path root;
  private final Path build;

  /**
   * Freshness of one build.
   *
   * @param root the workshop's folder
   * @param build the folder that the running jar lies in
   */
  Freshness(Path root, Path build) {
    this.root = root;
    this.build = build;
  }

  /** False when a file was added, changed or deleted since the build; the first call remembers. */
  boolean isFresh() {
    return isFresh("tooling") && (Files.exists(remembered("solutions")) || isFresh("solutions"));
  }

  /** The same for the demo, which has the solutions in it. */
  boolean isFreshWithSolutions() {
    return isFresh() && isFresh("solutions");
  }

  private boolean isFresh(String folder) {
    try {
      Path remembered = remembered(folder);
      if (!Files.exists(remembered)) {
        Files.writeString(remembered, fingerprint(folder, startOfBuild()));
        return true;
      }
      return Files.readString(remembered).equals(fingerprint(folder, Long.MAX_VALUE));
    } catch (IOException cannotTell) {
      throw new UncheckedIOException(cannotTell);
    }
  }

  private Path remembered(String folder) {
    return build.resolve("fingerprint-" + folder);
  }

  private long startOfBuild() throws IOException {
    Path marker = build.resolve("build.started");
    return Files.exists(marker)
        ? Files.getLastModifiedTime(marker).toMillis()
        : System.currentTimeMillis();
  }

  /**
   * A file saved while the build was running may have missed it: it counts as changed next time.
   */
  private String fingerprint(String folder, long startOfBuild) throws IOException {
    if (!Files.isDirectory(root.resolve(folder))) {
      return "nothing";
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(root.resolve("pom.xml"), startOfBuild));
    Files.walkFileTree(
        root.resolve(folder),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return switch (dir.getFileName().toString()) {
              case "target", "test" -> FileVisitResult.SKIP_SUBTREE;
              default -> FileVisitResult.CONTINUE;
            };
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (GOES_IN.matcher(slashes(root.relativize(file))).matches()) {
              lines.add(line(file, attributes, startOfBuild));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(lines);
    long hash = 0;
    for (String line : lines) {
      for (int i = 0; i < line.length(); i++) {
        hash = 31 * hash + line.charAt(i);
      }
    }
    return lines.size() + " files, " + Long.toHexString(hash);
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private String line(Path file, long startOfBuild) throws IOException {
    return line(file, Files.readAttributes(file, BasicFileAttributes.class), startOfBuild);
  }

  private String line(Path file, BasicFileAttributes attributes, long startOfBuild) {
    long time = attributes.lastModifiedTime().toMillis();
    boolean missedTheBuild = time > startOfBuild && time <= System.currentTimeMillis();
    return root.relativize(file)
        + "|"
        + attributes.size()
        + "|"
        + (missedTheBuild ? "changed during the build" : time);
  }
}
