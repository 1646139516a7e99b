package shop.orders.readmodel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import workshop.kit.Await;
import workshop.kit.Lesson;

/** What is to be done later, when the test says so. */
final class Agenda implements Later {
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final Duration limit;

  /**
   * @param limit how long it waits for a task to be planned
   */
  Agenda(Duration limit) {
    this.limit = limit;
  }

  @Override
  public synchronized void run(Duration pause, Runnable task) {
    pauses.add(pause);
    tasks.add(task);
  }

  synchronized boolean isEmpty() {
    return tasks.isEmpty();
  }

  synchronized String nextPause() {
    return tasks.isEmpty() ? "no pause" : pauses.getLast().toString();
  }

  void awaitNext() {
    awaitNextOr(() -> false);
  }

  void awaitNextOr(BooleanSupplier other) {
    Await.atMost(limit)
        .until(
            new Lesson(
                "The server dropped your subscription, and your code plans no next try.",
                "In production the list of orders stands still since the last restart of the"
                    + " server.",
                "what this client calls when the server ends a subscription"),
            "a next try",
            () -> !isEmpty() || other.getAsBoolean() ? "planned" : "none",
            "planned"::equals);
  }

  /** What a task throws is lost, as in any scheduler. */
  void runNext() {
    Runnable next;
    synchronized (this) {
      next = tasks.poll();
    }
    try {
      if (next != null) {
        next.run();
      }
    } catch (RuntimeException lost) {
      // Nobody sees it. What follows from it shows.
    }
  }

  void runAll() {
    while (!isEmpty()) {
      runNext();
    }
  }
}
