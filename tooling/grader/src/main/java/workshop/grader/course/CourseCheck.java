package workshop.grader.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import workshop.kit.Track;
import workshop.kit.markdown.Section;

/** Whether every exercise has all its parts, and whether they agree. */
public final class CourseCheck {
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

  /** The same for one module. */
  public static List<String> problems(CourseModule module) {
    CourseCheck check = new CourseCheck(module);
    try {
      check.check();
    } catch (CourseError e) {
      check.problems.add(e.getMessage());
    }
    return check.problems;
  }

  /** Which exercises ask too much or too little, each in one sentence with its place. */
  public static List<String> sizeProblems(CourseModule module) {
    CourseCheck check = new CourseCheck(module);
    for (CourseExercise exercise : module.exercises()) {
      ExerciseSize.of(module, exercise)
          .problems()
          .forEach(problem -> check.say(check.place(exercise), problem));
    }
    return check.problems;
  }

  private void check() {
    checkRegions();
    checkHeadings("README.md", module.briefs(), CourseModule::headingOf);
    checkHeadings("hints.md", module.hintSections(), CourseExercise::id);
    checkVariants();
    module.exercises().forEach(this::check);
    checkContents();
    problems.addAll(LessonCheck.problems(module));
    for (String file : List.of("README.md", "hints.md")) {
      MarkdownLinks.broken(module.moduleFolder(), file).forEach(link -> say(inCourse(file), link));
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

  private void checkContents() {
    String readme = module.readme();
    if (!Contents.PART.isIn(readme)) {
      say(
          inCourse("README.md"),
          "there is no '%s' … '%s'".formatted(Contents.PART.from(), Contents.PART.to()));
    } else if (!Contents.write(readme, module.exercises()).equals(readme)) {
      say(inCourse("README.md"), "its table is not as generated: ./workshop stubs --write");
    }
  }

  /** Each exercise has its page of variants, and there is no other. */
  private void checkVariants() {
    List<String> expected = module.exercises().stream().map(one -> one.id() + ".md").toList();
    List<String> pages = module.variantPages();
    pages.stream()
        .filter(page -> !expected.contains(page))
        .forEach(page -> say(inVariants(page), "there is no exercise " + page.replace(".md", "")));
    expected.stream()
        .filter(page -> !pages.contains(page))
        .forEach(page -> say(inVariants(page), "is missing"));
    module.misconceptions(); // A page that is wrong says so when it is read.
    module.problemsOfPlaces().forEach(problem -> say(inVariants("places.tsv"), problem));
    for (String page : pages) {
      MarkdownLinks.broken(module.variantsFolder(), page)
          .forEach(link -> say(inVariants(page), link));
    }
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
    checkNeeds(exercise);
    checkBrief(exercise);
    checkHints(exercise);
  }

  /** They come before it, and who does only the core needs nothing else. */
  private void checkNeeds(CourseExercise exercise) {
    List<CourseExercise> all = module.exercises();
    List<CourseExercise> before = all.subList(0, all.indexOf(exercise));
    for (String id : exercise.needs()) {
      Optional<CourseExercise> needed = before.stream().filter(e -> e.id().equals(id)).findFirst();
      if (needed.isEmpty()) {
        say(
            place(exercise),
            "%s needs %s, which is no exercise before it".formatted(exercise.id(), id));
      } else if (exercise.track() == Track.CORE && needed.get().track() != Track.CORE) {
        say(place(exercise), "%s is core and needs %s, which is not".formatted(exercise.id(), id));
      }
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

  private String inVariants(String page) {
    return Sources.slashes(Path.of("solutions", module.folder(), "variants", page));
  }

  private void say(String place, String what) {
    problems.add(place + ": " + what);
  }
}
