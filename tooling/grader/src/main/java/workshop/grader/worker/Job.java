package workshop.grader.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * The tests of one exercise, to be run once.
 *
 * @param nonce names this run in every message about it
 * @param testClass fully qualified
 * @param methods those of its tests that run
 * @param classes folders with all classes of the answer and the tests, and the test resources: they
 *     share one class loader
 * @param earlier folders with the finished modules before
 * @param store where EventStoreDB is; empty when no test needs it
 * @param exercises the ids of all exercises of the module
 */
public record Job(
    String nonce,
    String testClass,
    List<String> methods,
    List<String> classes,
    List<String> earlier,
    String store,
    List<String> exercises) {

  private static final String SEPARATOR = "\n";

  public Job {
    methods = List.copyOf(methods);
    classes = List.copyOf(classes);
    earlier = List.copyOf(earlier);
    exercises = List.copyOf(exercises);
  }

  public List<String> message() {
    return List.of(
        "run",
        nonce,
        testClass,
        String.join(SEPARATOR, methods),
        String.join(SEPARATOR, classes),
        String.join(SEPARATOR, earlier),
        store,
        String.join(SEPARATOR, exercises));
  }

  static Job of(List<String> message) {
    return new Job(
        message.get(1),
        message.get(2),
        split(message.get(3)),
        split(message.get(4)),
        split(message.get(5)),
        message.get(6),
        split(message.get(7)));
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : new ArrayList<>(List.of(text.split(SEPARATOR)));
  }
}
