package workshop.embedded.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A timer that stands still until a test lets time pass. */
public final class TestTimer implements Timer {
  private record Task(Duration due, Runnable work) {}

  private final List<Task> tasks = new ArrayList<>();
  private Duration now = Duration.ZERO;

  @Override
  public Runnable after(Duration delay, Runnable work) {
    Task task = new Task(now.plus(delay), work);
    tasks.add(task);
    return () -> tasks.remove(task);
  }

  /** Runs all that falls due in this time, in order. */
  public void pass(Duration time) {
    Duration end = now.plus(time);
    while (true) {
      Task next = tasks.stream().min(Comparator.comparing(Task::due)).orElse(null);
      if (next == null || next.due().compareTo(end) > 0) {
        now = end;
        return;
      }
      now = next.due();
      tasks.remove(next);
      next.work().run();
    }
  }
}
