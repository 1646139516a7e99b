package shop.orders.readmodel;

import java.time.Duration;

/** Runs a task after a delay, on a thread of its own. In a test, the test runs the tasks. */
@FunctionalInterface
public interface Scheduler {
  void schedule(Duration delay, Runnable task);
}
