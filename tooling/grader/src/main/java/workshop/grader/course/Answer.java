package workshop.grader.course;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sources of one module, from wherever they come: what the engine compiles and grades.
 *
 * @param module the module it answers
 * @param what for people: {@code "your code"}, {@code "the solution"}
 * @param folder where its files are shown to lie, relative to the course's root, with slashes
 * @param sources path below that folder (with slashes) to text
 */
public record Answer(CourseModule module, String what, String folder, Map<String, String> sources) {

  public Answer {
    sources = Map.copyOf(sources);
  }

  /** What the learner has written so far. */
  public static Answer learners(CourseModule module) {
    return new Answer(
        module,
        "your code",
        module.learnerPath(),
        Sources.under(module.learnerFolder(), LearnerText::read));
  }

  /** The model answer. */
  public static Answer solution(CourseModule module) {
    return new Answer(module, "the solution", module.solutionPath(), module.solution());
  }

  /** What the learner gets. */
  public static Answer stub(CourseModule module) {
    return new Answer(module, "the stub", module.learnerPath(), Stubs.generate(module));
  }

  /** The model answer with one exercise still to do. */
  public static Answer stub(CourseModule module, CourseExercise exercise) {
    return new Answer(
        module,
        "the stub of " + exercise.id(),
        module.solutionPath(),
        Stubs.generate(module, region -> region.id().equals(exercise.id())));
  }

  /** The model answer of an exercise and of those that it needs; all others are still to do. */
  public static Answer onlyWhatItNeeds(CourseModule module, CourseExercise exercise) {
    return new Answer(
        module,
        "only " + exercise.id() + " and what it needs",
        module.solutionPath(),
        Stubs.generate(
            module,
            region ->
                !region.id().equals(exercise.id()) && !exercise.needs().contains(region.id())));
  }

  /** The model answer with a few regions written otherwise. */
  public static Answer rewritten(CourseModule module, Rewriting rewriting) {
    Map<String, String> sources = new TreeMap<>();
    module
        .solution()
        .forEach(
            (file, text) -> {
              boolean replaced =
                  Regions.in(file, text).stream()
                      .anyMatch(region -> rewriting.regions().containsKey(region.name()));
              sources.put(
                  file,
                  replaced
                      ? Imports.add(
                          Regions.replace(file, text, rewriting.regions()), rewriting.imports())
                      : text);
            });
    return new Answer(module, rewriting.place(), module.solutionPath(), sources);
  }

  /** The same with one file written anew. */
  public Answer with(String file, String text) {
    Map<String, String> changed = new TreeMap<>(sources);
    changed.put(file, text);
    return new Answer(module, what, folder, changed);
  }

  /** Where a region of the model answer stands in this one. */
  public Optional<Region> find(Region region) {
    return Optional.ofNullable(sources.get(region.file()))
        .flatMap(text -> Regions.find(region.file(), text, region.name()));
  }
}
