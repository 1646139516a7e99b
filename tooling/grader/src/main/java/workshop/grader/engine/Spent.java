package workshop.grader.engine;

import java.time.Duration;

/**
 * Where the time of an engine has gone, all its threads together.
 *
 * @param compiling answers and tests
 * @param starting waiting for a worker or a store to start
 * @param running tests at work
 * @param waiting tests that wait for something, or for a processor
 * @param compiledFiles how many files were compiled
 * @param workers how many workers were started
 */
public record Spent(
    Duration compiling,
    Duration starting,
    Duration running,
    Duration waiting,
    int compiledFiles,
    int workers) {
  /** By an engine that was never opened. */
  public static final Spent NOTHING =
      new Spent(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, 0);
}
