package workshop.grader.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether every exercise has all its parts, and whether they agree. */
public final class CourseCheck {
  private static final int FEWEST_MISCONCEPTIONS = 2;
  private static final int FEWEST_ALTERNATIVES = 2;
  private static final int HINTS = 3;
  private static final int LONGEST_MINUTES = 30;
  private static final int LONGEST_LINE = 100;

  private final CourseModule module;
  private final List<String> problems = new ArrayList<>();

  private CourseCheck(CourseModule module) {
    this.module = module;
  }

  /** What is wrong, each in one sentence with its place; nothing when all is well. */
  public static List<String> problems(Course course) {
    List<String> problems = new ArrayList<>();
    for (CourseModule module : course.modules()) {
      problems.addAll(problems(module));
    }
    return problems;
  }

  static List<String> problems(CourseModule module) {
    CourseCheck check = new CourseCheck(module);
    try {
      check.check();
    } catch (CourseError e) {
      check.problems.add(e.getMessage());
    }
    return check.problems;
  }

  private void check() {
    checkRegions();
    checkHeadings("README.md", module.briefs(), CourseModule::headingOf);
    checkHeadings("hints.md", module.hintSections(), CourseExercise::id);
    checkRewritings();
    module.exercises().forEach(this::check);
    for (String file : List.of("README.md", "hints.md")) {
      Links.broken(module.moduleFolder(), file).forEach(link -> say(inCourse(file), link));
    }
    if (!module.readme().startsWith("# " + module.number() + " ")) {
      say(inCourse("README.md") + ":1", "its first line is not '# " + module.number() + " …'");
    }
  }

  private void checkRegions() {
    Map<Region.Name, Region> seen = new HashMap<>();
    for (Region region : module.regions()) {
      String place = module.solutionPath() + "/" + region.file() + ":" + region.line();
      Region other = seen.putIfAbsent(region.name(), region);
      if (other != null) {
        say(place, "region '%s' is also in %s".formatted(region.name(), other.file()));
      }
      if (module.exercises().stream().noneMatch(e -> e.id().equals(region.id()))) {
        say(place, "there is no exercise " + region.id());
      }
      List<String> lines = module.solution().get(region.file()).lines().toList();
      for (int i = region.line() - 1; i < region.line() + region.stub().size(); i++) {
        if (lines.get(i).length() > LONGEST_LINE) {
          say(place, "a line of the region's head is so long that a formatter will break it");
        }
      }
    }
  }

  /** Every exercise has its heading, in order, and there is no other. */
  private void checkHeadings(
      String file, List<Section> sections, Function<CourseExercise, String> headingOf) {
    List<String> expected = module.exercises().stream().map(headingOf).toList();
    List<String> numbered =
        sections.stream()
            .map(Section::heading)
            .filter(heading -> heading.matches("[0-9]+\\.[0-9]+( .*)?"))
            .toList();
    if (!numbered.equals(expected)) {
      List<String> missing = new ArrayList<>(expected);
      missing.removeAll(numbered);
      List<String> unknown = new ArrayList<>(numbered);
      unknown.removeAll(expected);
      say(
          inCourse(file),
          "headings and exercises disagree: missing %s, unknown %s".formatted(missing, unknown));
    }
  }

  private void checkRewritings() {
    Stream.concat(
            module.misconceptions().stream().map(Misconception::rewriting),
            module.alternatives().stream().map(Alternative::rewriting))
        .filter(
            rewriting ->
                module.exercises().stream().noneMatch(e -> e.id().equals(rewriting.exercise())))
        .forEach(
            rewriting -> say(rewriting.file(), "there is no exercise " + rewriting.exercise()));
  }

  private void check(CourseExercise exercise) {
    String place = place(exercise);
    if (exercise.points() < 1) {
      say(place, "exercise " + exercise.id() + " is worth no points");
    }
    if (exercise.minutes() < 1 || exercise.minutes() > LONGEST_MINUTES) {
      say(place, "exercise %s takes %d minutes".formatted(exercise.id(), exercise.minutes()));
    }
    if (module.regions(exercise).isEmpty()) {
      say(place, "the solution has no region of exercise " + exercise.id());
    }
    atLeast(
        FEWEST_MISCONCEPTIONS, module.misconceptions(exercise).size(), "misconceptions", exercise);
    atLeast(FEWEST_ALTERNATIVES, module.alternatives(exercise).size(), "alternatives", exercise);
    List<String> regions = module.regions().stream().map(one -> one.name().toString()).toList();
    exercise.judges().values().stream()
        .flatMap(List::stream)
        .filter(named -> !regions.contains(named))
        .forEach(named -> say(place, "@Judges names a region that is not there: " + named));
    checkBrief(exercise);
    checkHints(exercise);
  }

  private void atLeast(int fewest, int found, String what, CourseExercise exercise) {
    if (found < fewest) {
      say(
          place(exercise),
          "exercise %s has %d of at least %d %s".formatted(exercise.id(), found, fewest, what));
    }
  }

  private void checkBrief(CourseExercise exercise) {
    module
        .brief(exercise)
        .ifPresent(
            brief -> {
              String place = inCourse("README.md") + ":" + brief.line();
              if (brief.task().isEmpty()) {
                say(place, "the brief of " + exercise.id() + " is empty");
              }
              if (brief.afterItPasses().isEmpty()) {
                say(place, "'### After it passes' of " + exercise.id() + " is missing or empty");
              }
            });
    String row =
        "\\| \\[%s]\\(#[^)]*\\) \\| \\Q%s\\E \\| %d \\| %s \\|"
            .formatted(
                exercise.id(), exercise.title(), exercise.minutes(), exercise.track().words());
    if (module.readme().lines().noneMatch(line -> line.matches(row))) {
      say(
          inCourse("README.md"),
          "no row of its table says '[%s] | %s | %d | %s'"
              .formatted(
                  exercise.id(), exercise.title(), exercise.minutes(), exercise.track().words()));
    }
  }

  private void checkHints(CourseExercise exercise) {
    List<Hint> hints = module.hints(exercise);
    boolean complete =
        hints.size() == HINTS
            && Stream.iterate(0, i -> i + 1)
                .limit(HINTS)
                .allMatch(i -> hints.get(i).tier() == i + 1 && !hints.get(i).text().isEmpty());
    if (!complete) {
      say(inCourse("hints.md"), "exercise " + exercise.id() + " has not the hints 1, 2 and 3");
    }
  }

  private String place(CourseExercise exercise) {
    return module.testPath() + "/" + exercise.testFile() + ":" + exercise.line();
  }

  private String inCourse(String file) {
    return Sources.slashes(Path.of("exercises", module.folder(), file));
  }

  private void say(String place, String what) {
    problems.add(place + ": " + what);
  }
}
