package workshop.grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import workshop.kit.Track;

/** Writes a module of a small course for tests, part by part, as authors write theirs. */
public final class ModuleFiles {
  private final Path root;
  private final String folder;
  private final String headline;
  private final Map<String, Exercise> exercises =
      new TreeMap<>(Comparator.comparing((String id) -> Integer.valueOf(id.split("\\.")[1])));

  /**
   * What stands in the README, and the three hints.
   *
   * @param hints none for an exercise without
   */
  private record Exercise(
      String title,
      Track track,
      int minutes,
      int points,
      String task,
      String afterwards,
      List<String> hints) {}

  /**
   * Nothing is written yet.
   *
   * @param root of the course
   * @param folder {@code "01-orders"}
   * @param headline of its README, behind the number
   */
  public ModuleFiles(Path root, String folder, String headline) {
    this.root = root;
    this.folder = folder;
    this.headline = headline;
  }

  /** An exercise, or its head written again. It has neither hints nor an afterword. */
  public ModuleFiles exercise(String id, String title, Track track, int minutes, int points) {
    exercises.put(id, new Exercise(title, track, minutes, points, "", "", List.of()));
    return pages();
  }

  /** The two parts of its brief. */
  public ModuleFiles brief(String id, String task, String afterwards) {
    exercises.computeIfPresent(
        id,
        (same, it) ->
            new Exercise(it.title, it.track, it.minutes, it.points, task, afterwards, it.hints));
    return pages();
  }

  /** Its three hints. */
  public ModuleFiles hints(String id, String... hints) {
    exercises.computeIfPresent(
        id,
        (same, it) ->
            new Exercise(
                it.title, it.track, it.minutes, it.points, it.task, it.afterwards, List.of(hints)));
    return pages();
  }

  /** A source of the model answer. */
  public ModuleFiles solution(String file, String text) {
    return write("solutions/" + folder + "/src/main/java/" + file, text);
  }

  /** A graded test class, or a helper of one. */
  public ModuleFiles test(String file, String text) {
    return write("exercises/" + folder + "/src/test/java/" + file, text);
  }

  /** A graded test class whose tests are empty, and their lessons. */
  public ModuleFiles emptyTests(String className, String id, String... methods) {
    StringBuilder source = new StringBuilder("package shop;\n\n@Exercise(\"%s\")\n".formatted(id));
    StringBuilder lessons = new StringBuilder("# " + id + "\n");
    source.append("class ").append(className).append(" {\n");
    for (String method : methods) {
      source.append("  @Test\n  void ").append(method).append("() {}\n");
      lessons.append("\n## ").append(method).append("\nIt is wrong.\n");
      lessons.append("**Why** It matters.\n**Look at** all of it.\n");
    }
    test("shop/" + className + ".java", source + "}\n");
    return lessons(id, lessons.toString());
  }

  /** What the tests of an exercise say. */
  public ModuleFiles lessons(String id, String text) {
    return write("exercises/" + folder + "/src/test/resources/lessons/" + id + ".md", text);
  }

  /** A file that the learner has. */
  public ModuleFiles learner(String file, String text) {
    return write("exercises/" + folder + "/src/main/java/" + file, text);
  }

  /** Any other file, relative to the course's root. */
  public ModuleFiles write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the course. */
  public String read(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The module, read from what was written. */
  public CourseModule module() {
    return Course.at(root).module(folder).orElseThrow();
  }

  private ModuleFiles pages() {
    StringBuilder readme =
        new StringBuilder("# %s %s\n\n".formatted(folder.substring(0, 2), headline));
    readme.append("<!-- exercises -->\n| exercise | | minutes | track |\n|---|---|---|---|\n");
    exercises.forEach((id, exercise) -> readme.append(row(id, exercise)));
    readme.append("<!-- /exercises -->\n");
    StringBuilder hints = new StringBuilder("# Hints\n");
    exercises.forEach(
        (id, exercise) -> {
          readme.append(brief(id, exercise));
          hints.append(hints(id, exercise.hints));
        });
    return write("exercises/" + folder + "/README.md", readme.toString())
        .write("exercises/" + folder + "/hints.md", hints.toString());
  }

  private static String row(String id, Exercise exercise) {
    String anchor = (id.replace(".", "") + " " + exercise.title).toLowerCase(Locale.ROOT);
    return "| [%s](#%s) | %s | %d | %s |\n"
        .formatted(
            id, anchor.replace(' ', '-'), exercise.title, exercise.minutes, exercise.track.words());
  }

  private static String brief(String id, Exercise exercise) {
    String head =
        "\n## %s %s\n\n%s · %d minutes · %d points\n"
            .formatted(
                id,
                exercise.title,
                Character.toUpperCase(exercise.track.words().charAt(0))
                    + exercise.track.words().substring(1),
                exercise.minutes,
                exercise.points);
    return head + part("", exercise.task) + part("### After it passes\n\n", exercise.afterwards);
  }

  private static String part(String heading, String text) {
    return text.isEmpty() ? "" : "\n" + heading + text.strip() + "\n";
  }

  private static String hints(String id, List<String> hints) {
    List<String> headings = List.of("1 Where to look", "2 What to do", "3 Almost the code");
    StringBuilder text = new StringBuilder(hints.isEmpty() ? "" : "\n## " + id + "\n");
    for (int i = 0; i < hints.size(); i++) {
      text.append("\n### ").append(headings.get(i)).append("\n\n").append(hints.get(i).strip());
      text.append('\n');
    }
    return text.toString();
  }
}
