package shop.orders.saga;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import shop.orders.readmodel.Scheduler;
import workshop.kit.lesson.Outcome;

/** Keeps the tasks until the test runs them. */
final class PlannedRetries implements Scheduler {
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final List<Duration> pauses = new ArrayList<>();
  private int run;

  @Override
  public synchronized void schedule(Duration delay, Runnable task) {
    tasks.add(task);
    pauses.add(delay);
  }

  /** Those before all tasks so far, in order: {@code 1 s}. */
  synchronized List<String> pauses() {
    return pauses.stream().map(pause -> "%d s".formatted(pause.toSeconds())).toList();
  }

  synchronized boolean isEmpty() {
    return tasks.isEmpty();
  }

  /** How many tasks the test has run. */
  synchronized int run() {
    return run;
  }

  /** An exception of a task is lost, as in any scheduler: its consequences show. */
  void runNext() {
    Outcome.ofRunning(next()::run);
  }

  private synchronized Runnable next() {
    run++;
    return tasks.isEmpty() ? () -> {} : tasks.remove();
  }
}
