package shop.orders.readmodel;

import java.time.Duration;

/** Runs tasks later, on a thread of its own. In a test, later is when the test says so. */
@FunctionalInterface
public interface Scheduler {
  void schedule(Duration delay, Runnable task);
}
