package shop.orders.readmodel;

import java.time.Duration;

/** Sleeps. In a test the time passes at once. */
@FunctionalInterface
public interface Sleeper {
  void sleep(Duration duration);
}
