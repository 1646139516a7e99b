package workshop.grader.command;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** google-java-format over everything that authors write. Learners' files are left alone. */
final class SourceFormat {
  private final Path root;
  private final List<Path> folders;
  private final Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());

  /**
   * The format of the course.
   *
   * @param folders where to look, relative to the root
   */
  SourceFormat(Path root, List<Path> folders) {
    this.root = root;
    this.folders = folders;
  }

  /** The files that are not formatted, relative to the root. */
  List<Path> unformatted() {
    List<Path> found = new ArrayList<>();
    for (Path file : authored()) {
      if (!read(file).equals(formatted(file))) {
        found.add(root.relativize(file));
      }
    }
    return found;
  }

  /** Formats what is not, and says which files those were. */
  List<Path> format() {
    List<Path> changed = unformatted();
    for (Path file : changed) {
      try {
        Files.writeString(root.resolve(file), formatted(root.resolve(file)));
      } catch (IOException cannotWrite) {
        throw new UncheckedIOException(cannotWrite);
      }
    }
    return changed;
  }

  private List<Path> authored() {
    List<Path> authored = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(root.resolve(folder).normalize())) {
        files.filter(this::isAuthored).sorted().forEach(authored::add);
      } catch (IOException cannotRead) {
        throw new UncheckedIOException(cannotRead);
      }
    }
    return authored;
  }

  private boolean isAuthored(Path file) {
    Path inside = root.relativize(file);
    if (!inside.toString().endsWith(".java") || inside.getNameCount() < 4) {
      return false;
    }
    boolean source = inside.getName(2).toString().equals("src");
    return switch (inside.getName(0).toString()) {
      case "tooling", "solutions" -> source;
      case "exercises" -> source && inside.getName(3).toString().equals("test");
      default -> false;
    };
  }

  private String formatted(Path file) {
    try {
      String source = RemoveUnusedImports.removeUnusedImports(read(file));
      return formatter.formatSource(
          ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE));
    } catch (FormatterException broken) {
      throw new Problem(
          root.relativize(file) + " cannot be parsed: " + broken.getMessage(),
          "Make it compile first.");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }
}
