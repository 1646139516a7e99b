package workshop.kit.time;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import workshop.kit.calls.Activity;

/** What a wait can know of the rest of the program, and of time. */
interface Surroundings {
  /** In nanoseconds, from anywhere. */
  long now();

  /** A turn of the wait. */
  void pause();

  /** Grows with everything that happens. */
  long changes();

  /** Grows when something comes forward, whoever's it is. */
  long progress();

  /** Whether the store has nothing more to say. */
  CompletableFuture<Boolean> storeIsDone();

  /** Whether a thread that runs the code under test, or the test's own, could still go on. */
  boolean anyoneIsAtWork();

  /** As they are, for who asks for them. */
  static Surroundings real() {
    Activity.ofThisJvm().forgetReads();
    return new Real(AtWork.besideThisThread());
  }

  /** Those of this JVM. */
  record Real(AtWork threads) implements Surroundings {
    private static final Duration PAUSE = Duration.ofMillis(2);

    @Override
    public long now() {
      return System.nanoTime();
    }

    @Override
    public void pause() {
      LockSupport.parkNanos(PAUSE.toNanos());
    }

    @Override
    public long changes() {
      return Activity.ofThisJvm().changes();
    }

    @Override
    public long progress() {
      return Activity.ofThisJvm().progress();
    }

    @Override
    public CompletableFuture<Boolean> storeIsDone() {
      return Activity.ofThisJvm().isOver();
    }

    @Override
    public boolean anyoneIsAtWork() {
      return threads.anyone();
    }
  }
}
