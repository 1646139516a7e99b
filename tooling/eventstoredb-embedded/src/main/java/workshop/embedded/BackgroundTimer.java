package workshop.embedded;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import workshop.embedded.core.Timer;

/** The one background thread of a server. */
final class BackgroundTimer implements Timer {
  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(
          1, BackgroundTimer::daemon, new ThreadPoolExecutor.DiscardPolicy());

  BackgroundTimer() {
    executor.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "embedded-eventstore-background");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Runnable after(Duration delay, Runnable task) {
    Future<?> scheduled = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> scheduled.cancel(false);
  }

  /** Calls everything off. */
  void cancelAll() {
    executor.shutdownNow();
  }

  /** Calls everything off and returns when the thread has ended. */
  void close() throws InterruptedException {
    cancelAll();
    executor.awaitTermination(5, TimeUnit.SECONDS);
  }
}
