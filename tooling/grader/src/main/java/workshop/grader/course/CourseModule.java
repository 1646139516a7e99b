package workshop.grader.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workshop.kit.markdown.Markdown;
import workshop.kit.markdown.Section;

/** One folder of {@code exercises} and the folder of the same name in {@code solutions}. */
public final class CourseModule {
  private static final Pattern HINT = Pattern.compile("([1-9]) (.+)");

  private final Path root;
  private final String folder;
  // Read when first asked for: a check of one module need not wait for the others.
  private final Lazy<Map<String, String>> tests;
  private final Lazy<Map<String, String>> solution;
  private final Lazy<List<CourseExercise>> exercises;
  private final Lazy<Places> places;

  CourseModule(Path root, String folder) {
    this.root = root;
    this.folder = folder;
    this.tests = new Lazy<>(() -> Map.copyOf(Sources.under(testFolder())));
    this.solution = new Lazy<>(() -> Map.copyOf(Sources.under(root.resolve(solutionPath()))));
    this.exercises =
        new Lazy<>(
            () ->
                Catalogue.read(folder, testPath(), tests.get(), heads()).stream()
                    .map(exercise -> exercise.inOrder(LessonOrder.of(lessons(exercise))))
                    .toList());
    this.places = new Lazy<>(() -> Places.read(this));
  }

  /** {@code "02-aggregates"}: its name everywhere. */
  public String folder() {
    return folder;
  }

  /** {@code "02"}. */
  public String number() {
    return folder.substring(0, 2);
  }

  /** The heading of its README, without the number. */
  public String title() {
    String heading = readme().lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
    return heading.startsWith(number()) ? heading.substring(2).strip() : heading;
  }

  private Map<String, BriefHead> heads() {
    return BriefHead.in(Sources.slashes(root.relativize(moduleFolder())) + "/README.md", readme());
  }

  /** In the order of the course. */
  public List<CourseExercise> exercises() {
    return exercises.get();
  }

  /** The graded tests and their helpers: path (with slashes) to text. */
  public Map<String, String> tests() {
    return tests.get();
  }

  /** The model answer: path (with slashes) to text. */
  public Map<String, String> solution() {
    return solution.get();
  }

  /** Where golden files lie. It need not exist. */
  public Path testResources() {
    return root.resolve("exercises").resolve(folder).resolve("src/test/resources");
  }

  /** What red tests of an exercise say. It need not exist. */
  public Path lessons(CourseExercise exercise) {
    return testResources().resolve("lessons/" + exercise.id() + ".md");
  }

  /** Where the learner writes. */
  public Path learnerFolder() {
    return root.resolve(learnerPath());
  }

  /** The same, relative to the course's root, with slashes. */
  public String learnerPath() {
    return "exercises/" + folder + "/src/main/java";
  }

  String solutionPath() {
    return "solutions/" + folder + "/src/main/java";
  }

  /** Where the graded tests lie, relative to the course's root, with slashes. */
  public String testPath() {
    return "exercises/" + folder + "/src/test/java";
  }

  private Path testFolder() {
    return root.resolve(testPath());
  }

  /** The regions of the model answer that belong to an exercise. */
  public List<Region> regions(CourseExercise exercise) {
    return regions().stream().filter(region -> region.id().equals(exercise.id())).toList();
  }

  /** All regions of the model answer, file by file. */
  public List<Region> regions() {
    return solution().keySet().stream().sorted().flatMap(file -> regionsIn(file).stream()).toList();
  }

  private List<Region> regionsIn(String file) {
    try {
      return Regions.in(file, solution().get(file));
    } catch (CourseError e) {
      throw new CourseError(Path.of(solutionPath()), e.getMessage());
    }
  }

  /**
   * Where to look when a test is red, as regions of the model answer: most often one. Regions of
   * earlier exercises may be among them.
   */
  public List<Region> places(CourseExercise exercise, String test) {
    return places.get().of(this, exercise, test);
  }

  /** What no longer fits in the file of places. */
  List<String> problemsOfPlaces() {
    return places.get().problems(this);
  }

  /** What the learner reads, if the README has it. */
  public Optional<Brief> brief(CourseExercise exercise) {
    return briefs().stream()
        .filter(section -> headingOf(exercise).equals(section.heading()))
        .findFirst()
        .map(
            section ->
                new Brief(
                    exercise.title(),
                    BriefHead.withoutFacts(section.text()),
                    section.sections().stream()
                        .filter(part -> part.heading().equals("After it passes"))
                        .map(Section::text)
                        .findFirst()
                        .orElse(""),
                    section.line()));
  }

  /** The tiers of help, in order. */
  public List<Hint> hints(CourseExercise exercise) {
    List<Hint> hints = new ArrayList<>();
    for (Section section : hintSections()) {
      if (exercise.id().equals(section.heading())) {
        for (Section tier : section.sections()) {
          Matcher heading = HINT.matcher(tier.heading());
          if (heading.matches()) {
            hints.add(new Hint(Integer.parseInt(heading.group(1)), heading.group(2), tier.text()));
          }
        }
      }
    }
    return hints;
  }

  /** Every heading of the second level in the README. */
  List<Section> briefs() {
    return sections(readme());
  }

  List<Section> hintSections() {
    return sections(Sources.read(moduleFolder().resolve("hints.md")));
  }

  private static List<Section> sections(String markdown) {
    return Markdown.sections(markdown).stream().flatMap(top -> top.sections().stream()).toList();
  }

  String readme() {
    return Sources.read(moduleFolder().resolve("README.md"));
  }

  Path moduleFolder() {
    return root.resolve("exercises").resolve(folder);
  }

  static String headingOf(CourseExercise exercise) {
    return exercise.id() + " " + exercise.title();
  }

  /** The named wrong answers, in the order of their pages. */
  public List<Misconception> misconceptions() {
    return exercises().stream().flatMap(one -> misconceptions(one).stream()).toList();
  }

  /** Those that an exercise must reject. */
  public List<Misconception> misconceptions(CourseExercise exercise) {
    return variants(exercise).wrong();
  }

  /** Right answers in other styles, in the order of their pages. */
  public List<Alternative> alternatives() {
    return exercises().stream().flatMap(one -> alternatives(one).stream()).toList();
  }

  /** Those that an exercise must accept. */
  public List<Alternative> alternatives(CourseExercise exercise) {
    return variants(exercise).right();
  }

  private Variants variants(CourseExercise exercise) {
    Path page = variantsFolder().resolve(exercise.id() + ".md");
    return Files.exists(page) ? VariantsPage.read(root, this, page) : Variants.NONE;
  }

  /** The names of these pages. */
  List<String> variantPages() {
    if (!Files.isDirectory(variantsFolder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(variantsFolder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CourseError(variantsFolder(), "cannot be read (" + e.getMessage() + ")");
    }
  }

  /** Where the pages of wrong and of other right answers lie. */
  Path variantsFolder() {
    return root.resolve("solutions").resolve(folder).resolve("variants");
  }

  @Override
  public String toString() {
    return folder;
  }
}
