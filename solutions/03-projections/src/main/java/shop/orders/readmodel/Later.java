package shop.orders.readmodel;

import java.time.Duration;

/** Runs tasks later, on a thread of its own. In a test, later is when the test says so. */
@FunctionalInterface
public interface Later {
  void run(Duration pause, Runnable task);
}
