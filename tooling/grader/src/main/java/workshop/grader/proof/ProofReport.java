package workshop.grader.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import workshop.grader.course.CourseExercise;
import workshop.grader.engine.Spent;

/**
 * What the proof has found.
 *
 * @param what was proved, and on which store
 * @param problems each with its place and all that was said
 * @param took from the start to the end
 * @param spent where the time of all threads went
 */
public record ProofReport(
    String what,
    List<CourseExercise> exercises,
    List<Tried> tried,
    List<String> problems,
    Duration took,
    Spent spent) {
  private static final int SLOWEST = 10;

  /** Whether the course does what it says. */
  public boolean allIsProved() {
    return problems.isEmpty();
  }

  /** The problems, where the time went, and the one line that says it all. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    problems.forEach(problem -> lines.add("✗ " + problem));
    lines.addAll(time());
    lines.add(summary());
    return lines;
  }

  private String summary() {
    List<Integer> places = tried.stream().flatMap(one -> placesShown(one).stream()).toList();
    return "%s: %d exercises, %d graded methods, %d misconceptions (%d with several places to show, %d with none), %d alternatives. %s"
        .formatted(
            what,
            exercises.size(),
            exercises.stream().mapToInt(one -> one.tests().size() + one.beyond().size()).sum(),
            places.size(),
            places.stream().filter(count -> count > 1).count(),
            places.stream().filter(count -> count == 0).count(),
            tried.stream().filter(one -> one.trial().claim() instanceof Claim.AlsoRight).count(),
            allIsProved() ? "All proved." : problems.size() + " not proved.");
  }

  /** How many places the author of a wrong answer is shown; empty for any other answer. */
  private static Optional<Integer> placesShown(Tried one) {
    return one.trial().claim() instanceof Claim.Wrong(var wrong)
        ? Optional.of(one.shown(wrong).map(test -> test.at().size()).orElse(0))
        : Optional.empty();
  }

  private List<String> time() {
    List<Tried> ran =
        tried.stream()
            .filter(one -> !one.wasKept())
            .sorted(Comparator.comparing(Tried::took).reversed())
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d verdicts were kept, %d answers tried in %s: %d files compiled, %d workers started."
            .formatted(
                tried.size() - ran.size(),
                ran.size(),
                seconds(took),
                spent.compiledFiles(),
                spent.workers()));
    if (!ran.isEmpty()) {
      lines.add(
          "All threads together: compiling %s, starting workers and stores %s, tests at work %s, waiting %s."
              .formatted(
                  seconds(spent.compiling()),
                  seconds(spent.starting()),
                  seconds(spent.running()),
                  seconds(spent.waiting())));
      lines.add("The slowest:");
      ran.stream()
          .limit(SLOWEST)
          .forEach(
              one -> lines.add("  %7s  %s".formatted(seconds(one.took()), one.trial().name())));
    }
    return lines;
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
