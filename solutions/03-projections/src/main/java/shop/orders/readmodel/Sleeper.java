package shop.orders.readmodel;

import java.time.Duration;

/** Lets time pass. A test's time passes at once. */
@FunctionalInterface
public interface Sleeper {
  void sleep(Duration duration);
}
