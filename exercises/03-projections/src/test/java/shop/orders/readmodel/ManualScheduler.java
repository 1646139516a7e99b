package shop.orders.readmodel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import workshop.kit.lesson.Outcome;

/** Keeps the tasks until the test runs them. */
final class ManualScheduler implements Scheduler {
  private final Queue<Planned> tasks = new ArrayDeque<>();

  @Override
  public synchronized void schedule(Duration delay, Runnable task) {
    tasks.add(new Planned(delay, task));
  }

  /** Those before the tasks that are planned now. */
  synchronized List<Duration> pauses() {
    return tasks.stream().map(Planned::delay).toList();
  }

  boolean isEmpty() {
    return pauses().isEmpty();
  }

  /** An exception of a task is lost, as in any scheduler: its consequences show. */
  void runNext() {
    next().ifPresent(planned -> Outcome.ofRunning(planned.task()::run));
  }

  void runAll() {
    while (!isEmpty()) {
      runNext();
    }
  }

  private synchronized Optional<Planned> next() {
    return Optional.ofNullable(tasks.poll());
  }

  private record Planned(Duration delay, Runnable task) {}
}
