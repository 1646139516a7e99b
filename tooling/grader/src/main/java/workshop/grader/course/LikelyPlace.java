package workshop.grader.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the mistake is when a test is red: the fewest regions such that each wrong answer that
 * turns it red rewrites at least one of them.
 *
 * <p>Not all of these wrong answers have the same say. A broken beginning turns the tests of
 * everything behind it red as well; its author is shown the first of these failures and never the
 * others. So those count for which the test is shown as early as for any other, and of them those
 * whose failure had no line of the answer to show. Where several choices are as small, regions of
 * the exercise itself come first, then those that more of all these wrong answers rewrite, then
 * those that come first in the solution.
 */
final class LikelyPlace {
  private final String exercise;
  private final List<Seen> seen = new ArrayList<>();

  /**
   * One wrong answer that turns the test red.
   *
   * @param regions what it rewrites
   * @param rank how many failures are shown before this one
   */
  private record Seen(Set<Region.Name> regions, int rank, boolean hasLine) {}

  private LikelyPlace(String exercise) {
    this.exercise = exercise;
  }

  /**
   * The place of one test.
   *
   * @param regions of the module, in order
   * @return all regions of the exercise when no wrong answer turns the test red
   */
  static List<Region> of(
      CourseExercise exercise, String test, List<Region> regions, List<Observed> observed) {
    LikelyPlace place = new LikelyPlace(exercise.id());
    observed.forEach(one -> place.add(test, one));
    if (place.seen.isEmpty()) {
      return regions.stream().filter(region -> region.id().equals(exercise.id())).toList();
    }
    Set<Region.Name> fewest = place.fewest(regions.stream().map(Region::name).toList());
    return regions.stream().filter(region -> fewest.contains(region.name())).toList();
  }

  private void add(String test, Observed wrong) {
    for (int rank = 0; rank < wrong.red().size(); rank++) {
      Observed.Red red = wrong.red().get(rank);
      if (red.test().equals(test)) {
        seen.add(new Seen(wrong.rewriting().regions().keySet(), rank, red.hasLine()));
      }
    }
  }

  private Set<Region.Name> fewest(List<Region.Name> order) {
    List<Set<Region.Name>> wrong = thatCount().stream().map(Seen::regions).toList();
    Map<Region.Name, Integer> times = new HashMap<>();
    seen.forEach(one -> one.regions.forEach(region -> times.merge(region, 1, Integer::sum)));
    List<Region.Name> candidates =
        order.stream()
            .filter(region -> wrong.stream().anyMatch(one -> one.contains(region)))
            .sorted(
                Comparator.comparing((Region.Name region) -> !region.id().equals(exercise))
                    .thenComparing(region -> -times.get(region)))
            .toList();
    for (int size = 1; size <= candidates.size(); size++) {
      Set<Region.Name> chosen = choose(size, candidates, wrong);
      if (!chosen.isEmpty()) {
        return chosen;
      }
    }
    throw new IllegalArgumentException("a wrong answer that rewrites nothing");
  }

  private List<Seen> thatCount() {
    List<Seen> withoutLine = seen.stream().filter(one -> !one.hasLine).toList();
    List<Seen> some = withoutLine.isEmpty() ? seen : withoutLine;
    int first = some.stream().mapToInt(Seen::rank).min().orElseThrow();
    return some.stream().filter(one -> one.rank == first).toList();
  }

  /** The first choice of so many candidates that leaves no wrong answer out; empty if none does. */
  private static Set<Region.Name> choose(
      int size, List<Region.Name> candidates, List<Set<Region.Name>> wrong) {
    if (wrong.isEmpty()) {
      return Set.of();
    }
    for (int i = 0; size > 0 && i < candidates.size(); i++) {
      Region.Name region = candidates.get(i);
      List<Set<Region.Name>> left = wrong.stream().filter(one -> !one.contains(region)).toList();
      Set<Region.Name> rest = choose(size - 1, candidates.subList(i + 1, candidates.size()), left);
      if (left.isEmpty() || !rest.isEmpty()) {
        Set<Region.Name> chosen = new HashSet<>(rest);
        chosen.add(region);
        return chosen;
      }
    }
    return Set.of();
  }
}
