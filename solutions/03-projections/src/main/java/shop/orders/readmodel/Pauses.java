package shop.orders.readmodel;

import java.time.Duration;

/** Lets time pass. A test's time passes at once. */
@FunctionalInterface
public interface Pauses {
  void pause(Duration duration);
}
