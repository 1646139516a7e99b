package workshop.grader.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The learner's files of one module, seen region by region. */
public final class LearnerFiles {
  private final CourseModule module;

  public LearnerFiles(CourseModule module) {
    this.module = module;
  }

  /** Back to the stub: the regions of this exercise only, also where a file has others' too. */
  public List<FileEdit> reset(CourseExercise exercise) {
    return edits(exercise, Stubs.generate(module));
  }

  /** The model's regions of this exercise in place. */
  public List<FileEdit> skip(CourseExercise exercise) {
    return edits(exercise, Stubs.generate(module, region -> !region.id().equals(exercise.id())));
  }

  /** What the learner wrote beside what the model has. */
  public List<Comparison> compare(CourseExercise exercise) {
    return module.regions(exercise).stream()
        .map(
            model ->
                new Comparison(
                    model,
                    current(model.file())
                        .flatMap(text -> Regions.find(model.file(), text, model.name()))))
        .toList();
  }

  /**
   * One region twice.
   *
   * @param model as the solution has it
   * @param yours as the learner has it; empty when its markers are gone
   */
  public record Comparison(Region model, Optional<Region> yours) {}

  private List<FileEdit> edits(CourseExercise exercise, Map<String, String> wanted) {
    List<FileEdit> edits = new ArrayList<>();
    TreeSet<String> files = new TreeSet<>();
    module.regions(exercise).forEach(region -> files.add(region.file()));
    for (String file : files) {
      FileEdit edit = edit(exercise, file, wanted.get(file));
      if (!edit.changesNothing()) {
        edits.add(edit);
      }
    }
    return edits;
  }

  private FileEdit edit(CourseExercise exercise, String file, String wanted) {
    Path path = module.learnerFolder().resolve(file);
    Optional<String> current = current(file);
    List<Region> wantedRegions =
        Regions.in(file, wanted).stream().filter(r -> r.id().equals(exercise.id())).toList();
    boolean markersStand =
        current.isPresent()
            && wantedRegions.stream()
                .allMatch(r -> Regions.find(file, current.get(), r.name()).isPresent());
    if (!markersStand) {
      return new FileEdit(path, current.orElse(""), wanted, current.isPresent());
    }
    String after = current.get();
    for (Region region : wantedRegions) {
      after = Regions.replace(file, after, Map.of(region.name(), region.body()));
    }
    after = Imports.add(after, imports(wanted));
    return new FileEdit(path, current.get(), after, false);
  }

  // The region needs the imports it was written with; one too many does no harm.
  private static List<String> imports(String source) {
    return source.lines().filter(Imports::isImport).toList();
  }

  private Optional<String> current(String file) {
    Path path = module.learnerFolder().resolve(file);
    return Files.isRegularFile(path) ? Optional.of(LearnerText.repaired(path)) : Optional.empty();
  }
}
