package workshop.grader.engine;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Adds up where the time goes. */
final class Times {
  private final LongAdder compiling = new LongAdder();
  private final LongAdder starting = new LongAdder();
  private final LongAdder running = new LongAdder();
  private final LongAdder waiting = new LongAdder();

  void compiled(long since) {
    compiling.add(System.nanoTime() - since);
  }

  /** A run; all of its time that the worker did not have is that of a start. */
  void ran(long since, RunResult run) {
    long took = run.took().toNanos();
    long atWork = Math.min(took, run.atWork().toNanos());
    starting.add(System.nanoTime() - since - took);
    running.add(atWork);
    waiting.add(took - atWork);
  }

  Spent spent(int compiledFiles, int workers) {
    return new Spent(
        Duration.ofNanos(compiling.sum()),
        Duration.ofNanos(starting.sum()),
        Duration.ofNanos(running.sum()),
        Duration.ofNanos(waiting.sum()),
        compiledFiles,
        workers);
  }
}
