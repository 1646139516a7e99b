package workshop.grader.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import workshop.grader.course.TestTexts.Asked;
import workshop.kit.markdown.Markdown;
import workshop.kit.markdown.Section;

/** Whether tests and lessons fit each other, as far as sources tell. */
final class LessonCheck {
  private static final String SHARED = "shared";
  private static final List<String> PARTS = List.of("**Why**", "**Look at**");
  private static final String RULE = "**Rule**";
  private static final Pattern EMPHASIS = Pattern.compile("(?<![*\\w])\\*[^*\\s][^*\n]*\\*(?!\\*)");

  private final CourseModule module;
  private final List<TestTexts> tests;
  private final Set<String> literals;
  // File (an exercise's id, or "shared") to its sections.
  private final Map<String, List<Section>> lessons = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private LessonCheck(CourseModule module) {
    this.module = module;
    this.tests =
        JavaFile.parse(module.testPath(), module.tests()).stream()
            .map(file -> TestTexts.of(file, module.tests().get(file.path())))
            .toList();
    this.literals =
        tests.stream().flatMap(test -> test.literals().stream()).collect(Collectors.toSet());
    Stream.concat(module.exercises().stream().map(CourseExercise::id), Stream.of(SHARED))
        .forEach(name -> sections(name).ifPresent(found -> lessons.put(name, found)));
  }

  /** What does not fit, each in one sentence with its place. */
  static List<String> problems(CourseModule module) {
    LessonCheck check = new LessonCheck(module);
    module.exercises().forEach(check::checkTests);
    check.lessons.forEach(
        (name, sections) -> sections.forEach(section -> check.checkSection(name, section)));
    for (TestTexts test : check.tests) {
      test.asked().forEach(asked -> check.checkAsked(test.file(), asked));
      check.problems.addAll(test.problems());
    }
    return check.problems;
  }

  private Optional<List<Section>> sections(String name) {
    Path file = module.testResources().resolve("lessons/" + name + ".md");
    return Files.exists(file)
        ? Optional.of(
            Markdown.sections(Sources.read(file)).stream()
                .flatMap(top -> top.level() == 1 ? top.sections().stream() : Stream.of(top))
                .toList())
        : Optional.empty();
  }

  private void checkTests(CourseExercise exercise) {
    List<Section> sections = lessons.get(exercise.id());
    if (sections == null) {
      problems.add(file(exercise.id()) + ": is missing, and with it what its red tests say");
      return;
    }
    List<String> headings = sections.stream().map(Section::heading).toList();
    allTestsOf(exercise)
        .filter(test -> !headings.contains(test))
        .forEach(test -> problems.add(file(exercise.id()) + ": there is no lesson '" + test + "'"));
    Map<String, Integer> times = new TreeMap<>();
    headings.forEach(heading -> times.merge(heading, 1, Integer::sum));
    times.forEach(
        (heading, count) -> {
          if (count > 1) {
            problems.add(file(exercise.id()) + ": a second lesson '" + heading + "'");
          }
        });
  }

  private void checkSection(String name, Section section) {
    String heading = section.heading();
    if (name.equals(SHARED) || !SourceVersion.isName(heading)) {
      if (!literals.contains(heading)) {
        say(name, section, "no test asks for the lesson '" + heading + "'");
      }
    } else if (!testsOf(name).contains(heading)) {
      say(name, section, "there is no test '" + heading + "'");
    }
    if (section.text().isEmpty() || section.text().startsWith("**")) {
      say(name, section, "it does not say what happened");
    }
    PARTS.stream()
        .filter(part -> section.text().lines().noneMatch(line -> line.strip().startsWith(part)))
        .forEach(part -> say(name, section, "it has no " + part));
    checkSentences(name, section);
    section.sections().forEach(inner -> checkSubsection(name, inner));
  }

  private void checkSubsection(String name, Section inner) {
    String[] words = inner.heading().split(" ", 2);
    if (words.length < 2 || !Set.of("when", "then").contains(words[0])) {
      say(name, inner, "this heading is neither 'when …' nor 'then …'");
    } else if (!literals.contains(words[1])) {
      say(name, inner, "no test asks for the lesson '" + inner.heading() + "'");
    } else if (inner.text().isEmpty()) {
      say(name, inner, "it says nothing that the section around it does not say");
    }
    checkSentences(name, inner);
  }

  /** The screen shows each part after its label: so it ends as a sentence does. */
  private void checkSentences(String name, Section section) {
    section
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> PARTS.stream().anyMatch(line::startsWith))
        .filter(line -> !line.matches(".*[.?!][”\")]*"))
        .forEach(line -> say(name, section, "this part needs a full stop at its end: " + line));
    section
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(RULE) && line.matches(".*[.?!]"))
        .forEach(line -> say(name, section, "a rule has no full stop at its end: " + line));
    if (EMPHASIS.matcher(section.text()).find()) {
      say(name, section, "the screen would show the asterisks of this emphasis");
    }
  }

  private List<String> testsOf(String id) {
    return module.exercises().stream()
        .filter(exercise -> exercise.id().equals(id))
        .flatMap(exercise -> allTestsOf(exercise))
        .toList();
  }

  /** What a test class asks for is in its exercise's file or a shared one, a helper's in any. */
  private void checkAsked(JavaFile test, Asked asked) {
    List<String> files =
        module.exercises().stream()
            .filter(exercise -> exercise.testFile().equals(test.path()))
            .findFirst()
            .map(exercise -> List.of(exercise.id(), SHARED))
            .orElseGet(() -> List.copyOf(lessons.keySet()));
    Stream<Section> sections =
        files.stream().flatMap(file -> lessons.getOrDefault(file, List.of()).stream());
    boolean isThere =
        asked.how().equals("shared")
            ? sections.anyMatch(section -> section.heading().equals(asked.name()))
            : sections
                .flatMap(section -> section.sections().stream())
                .anyMatch(inner -> inner.heading().equals(asked.how() + " " + asked.name()));
    if (!isThere) {
      problems.add(
          "%s: there is no lesson for %s(\"%s\")"
              .formatted(test.place(asked.line()), asked.how(), asked.name()));
    }
  }

  private String file(String name) {
    return "exercises/" + module.folder() + "/src/test/resources/lessons/" + name + ".md";
  }

  private void say(String name, Section section, String what) {
    problems.add(file(name) + ":" + section.line() + ": " + what);
  }

  private static Stream<String> allTestsOf(CourseExercise exercise) {
    return Stream.concat(exercise.tests().stream(), exercise.beyond().stream());
  }
}
