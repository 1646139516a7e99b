package shop.orders.readmodel;

import workshop.kit.Lesson;

/** Stops what a learner's code has started. */
final class Stopping {
  private Stopping() {}

  static void stop(Runnable stop) {
    try {
      stop.run();
    } catch (RuntimeException e) {
      throw new Lesson(
              "We asked your subscription to stop, and it threw " + e + ".",
              "In production it goes on in the old program while the new one is starting: two of"
                  + " them write to one view.",
              "whether start keeps what the store gave it")
          .failure("a stop", e.toString());
    }
  }

  /** After a test: that stop works has a test of its own, and is not what this one judges. */
  static void tidyUp(Runnable stop) {
    try {
      stop.run();
    } catch (RuntimeException thereIsNothingToStop) {
      // Its client is closed when the tests are done.
    }
  }
}
