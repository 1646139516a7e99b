package workshop.grader.course;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workshop.kit.Track;

/**
 * An exercise, as the pristine test class declares it.
 *
 * @param module the folder of its module, {@code "02-aggregates"}
 * @param needs the ids of the exercises of this module to do before it, as the proof has seen
 * @param testClass fully qualified
 * @param testFile relative to the module's test folder, with slashes
 * @param tests the required methods, in the order in which their failures are shown: the catalogue
 *     that a verdict must be complete against
 * @param beyond likewise the methods that ask for more
 * @param needsStore whether the tests talk to EventStoreDB
 * @param line where the annotation stands in the test file
 * @param lines where each of the methods stands in it
 */
public record CourseExercise(
    String module,
    String id,
    String title,
    int points,
    int minutes,
    Track track,
    List<String> needs,
    String testClass,
    String testFile,
    List<String> tests,
    List<String> beyond,
    boolean needsStore,
    int line,
    Map<String, Integer> lines)
    implements Comparable<CourseExercise> {

  public CourseExercise {
    needs = List.copyOf(needs);
    tests = List.copyOf(tests);
    beyond = List.copyOf(beyond);
    lines = Map.copyOf(lines);
  }

  /** The same with its methods in another order. */
  CourseExercise inOrder(Comparator<String> order) {
    return new CourseExercise(
        module,
        id,
        title,
        points,
        minutes,
        track,
        needs,
        testClass,
        testFile,
        tests.stream().sorted(order).toList(),
        beyond.stream().sorted(order).toList(),
        needsStore,
        line,
        lines);
  }

  /** Where a test stands, {@code "shop/orders/FoldTest.java:61"}; empty for what is no test. */
  public Optional<String> place(String method) {
    return Optional.ofNullable(lines.get(method)).map(at -> testFile + ":" + at);
  }

  /** The 7 of 1.7. */
  int number() {
    return Integer.parseInt(id.substring(id.indexOf('.') + 1));
  }

  /** In the order of the course: 2.9 before 2.10. */
  @Override
  public int compareTo(CourseExercise other) {
    int byModule = module.compareTo(other.module);
    return byModule != 0 ? byModule : Integer.compare(number(), other.number());
  }
}
