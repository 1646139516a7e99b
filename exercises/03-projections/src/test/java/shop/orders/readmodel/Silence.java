package shop.orders.readmodel;

import java.util.function.BooleanSupplier;
import workshop.kit.lesson.Outcome;
import workshop.kit.time.Await;

/** The moment from which on nothing more happens by itself. */
final class Silence {
  private Silence() {}

  /** Waits until this is so, or until nothing more is on its way: the assertion comes next. */
  static void orUntil(BooleanSupplier early) {
    Outcome.ofRunning(() -> Await.briefly().until("silence", early));
  }
}
