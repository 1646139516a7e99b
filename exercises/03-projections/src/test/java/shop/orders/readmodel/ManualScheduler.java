package shop.orders.readmodel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import workshop.kit.lesson.Outcome;

/** What is to be done later, when the test says so. */
final class ManualScheduler implements Scheduler {
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final List<Duration> delays = new ArrayList<>();

  @Override
  public synchronized void schedule(Duration delay, Runnable task) {
    delays.add(delay);
    tasks.add(task);
  }

  synchronized boolean isEmpty() {
    return tasks.isEmpty();
  }

  /** The pause before the next task, if there is one. */
  synchronized Optional<Duration> nextPause() {
    return tasks.isEmpty() ? Optional.empty() : Optional.of(delays.getLast());
  }

  /** What a task throws is lost, as in any scheduler: what follows from it shows. */
  void runNext() {
    next().ifPresent(task -> Outcome.ofRunning(task::run));
  }

  void runAll() {
    while (!isEmpty()) {
      runNext();
    }
  }

  private synchronized Optional<Runnable> next() {
    return Optional.ofNullable(tasks.poll());
  }
}
