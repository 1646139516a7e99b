package workshop.grader.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workshop.grader.course.CourseExercise;
import workshop.grader.course.CourseModule;
import workshop.grader.verdict.TestVerdict;
import workshop.grader.verdict.ToldLesson;
import workshop.kit.markdown.Markdown;
import workshop.kit.markdown.Section;

/**
 * Whether the facts of lessons are used: a placeholder that no run of the proof has filled was
 * never seen to be right, and a fact that no run has told is of no use.
 */
final class LessonUse {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

  private final String file;
  private final Map<String, Told> sections = new LinkedHashMap<>();

  /**
   * A section, or a section and a subsection.
   *
   * @param placeholders of the section itself
   * @param outer the section around it; null for a section
   */
  private record Told(int line, Set<String> placeholders, String outer) {}

  private LessonUse(String file) {
    this.file = file;
  }

  /** What is never used of the lessons of an exercise, whose trials are all there. */
  static List<String> problems(CourseModule module, CourseExercise exercise, List<Tried> tried) {
    LessonUse use = new LessonUse("lessons/" + exercise.id() + ".md");
    Path lessons = module.lessons(exercise);
    use.read(lessons.resolveSibling("shared.md"));
    Set<String> shared = Set.copyOf(use.sections.keySet());
    use.read(lessons);
    List<TestVerdict> red =
        tried.stream()
            .flatMap(one -> one.verdict().all().stream())
            .filter(test -> test.lesson().isPresent())
            .toList();
    List<String> problems = new ArrayList<>(use.neverFilled(red, shared));
    problems.addAll(use.neverTold(red));
    return problems;
  }

  private void read(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    for (Section top : Markdown.sections(text(path))) {
      for (Section section : top.level() == 1 ? top.sections() : List.of(top)) {
        sections.put(section.heading(), new Told(section.line(), placeholders(section), null));
        for (Section inner : section.sections()) {
          sections.put(
              section.heading() + " / " + inner.heading(),
              new Told(inner.line(), placeholders(inner), section.heading()));
        }
      }
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> placeholders(Section section) {
    Matcher matcher = PLACEHOLDER.matcher(section.text());
    return matcher.results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  /** A shared section is told by other exercises too, which need not all be here. */
  private List<String> neverFilled(List<TestVerdict> red, Set<String> shared) {
    Set<String> told = new HashSet<>();
    for (String section : sectionsOf(red)) {
      told.add(section);
      // What the subsection leaves out is told by the section around it.
      if (sections.containsKey(section) && sections.get(section).outer() != null) {
        told.add(sections.get(section).outer());
      }
    }
    List<String> problems = new ArrayList<>();
    sections.forEach(
        (name, section) -> {
          if (!section.placeholders().isEmpty() && !told.contains(name) && !shared.contains(name)) {
            problems.add(
                "%s:%d: %s of '%s' is never used in any run of the proof"
                    .formatted(file, section.line(), inBraces(section.placeholders()), name));
          }
        });
    return problems;
  }

  private List<String> neverTold(List<TestVerdict> red) {
    Map<String, List<TestVerdict>> tests =
        red.stream().collect(Collectors.groupingBy(TestVerdict::method));
    List<String> problems = new ArrayList<>();
    tests.forEach(
        (method, failures) -> {
          Set<String> unused = new TreeSet<>();
          failures.forEach(test -> unused.addAll(lesson(test).unusedFacts()));
          sectionsOf(failures).forEach(section -> unused.removeAll(allPlaceholders(section)));
          if (!unused.isEmpty()) {
            problems.add(
                "%s: the facts %s that '%s' gives are never told in any run of the proof"
                    .formatted(file, unused, method));
          }
        });
    return problems;
  }

  private Set<String> allPlaceholders(String name) {
    Set<String> placeholders = new HashSet<>();
    for (String at = name; at != null && sections.containsKey(at); at = sections.get(at).outer()) {
      placeholders.addAll(sections.get(at).placeholders());
    }
    return placeholders;
  }

  private static Set<String> sectionsOf(List<TestVerdict> red) {
    return red.stream().map(test -> lesson(test).section()).collect(Collectors.toSet());
  }

  private static ToldLesson lesson(TestVerdict test) {
    return test.lesson().orElseThrow();
  }

  private static String inBraces(Set<String> names) {
    return new TreeSet<>(names)
        .stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
  }
}
