package workshop.grader.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads sources from the disk. */
final class Sources {
  private Sources() {}

  /** All Java files of the course under a folder: path with slashes to text. */
  static Map<String, String> under(Path folder) {
    return under(folder, Sources::read);
  }

  /** The same, each read in this way. No folder, no files. */
  static Map<String, String> under(Path folder, Function<Path, String> reader) {
    Map<String, String> sources = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return sources;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (isJava(file.getFileName().toString()) && Files.isRegularFile(file)) {
          sources.put(slashes(folder.relativize(file)), reader.apply(file));
        }
      }
    } catch (IOException e) {
      throw new CourseError(folder, "cannot be read (" + e.getMessage() + ")");
    }
    return sources;
  }

  // As for Maven: what begins with a dot is a copy that a Mac or an editor keeps beside the source.
  private static boolean isJava(String name) {
    return name.endsWith(".java") && !name.startsWith(".");
  }

  /** A text file of the course, with the line ends of Unix. */
  static String read(Path file) {
    try {
      return plain(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new CourseError(file, "is missing");
    } catch (IOException e) {
      throw new CourseError(file, "cannot be read as UTF-8 text (" + e.getMessage() + ")");
    }
  }

  /** With the line ends of Unix, and without the mark that some editors begin a file with. */
  static String plain(String text) {
    String unix = text.replace("\r\n", "\n");
    return unix.startsWith("\ufeff") ? unix.substring(1) : unix;
  }

  static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
