package workshop.kit.calls;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import workshop.kit.calls.Appends.Appended;

/**
 * What the clients with this hook are doing, and what follows from it: whether the store has
 * anything to say that its subscribers have not been told.
 */
public final class Activity {
  private static final Activity OF_THIS_JVM = new Activity();

  /** Each takes as long as this machine needs to hand work from one thread to the next. */
  private static final int ROUND_TRIPS = 3;

  private final List<Hook> hooks = new CopyOnWriteArrayList<>();
  private final Set<Thread> tasks = ConcurrentHashMap.newKeySet();
  private final AtomicLong changes = new AtomicLong();
  private final AtomicLong progress = new AtomicLong();
  private final AtomicLong furthestRead = new AtomicLong(-1);

  /** That of all clients that the kit makes. */
  public static Activity ofThisJvm() {
    return OF_THIS_JVM;
  }

  /** What a client is to be built with: the first of its hooks, nearest to the store. */
  public Hook newHook() {
    Hook hook = new Hook(this);
    hooks.add(hook);
    return hook;
  }

  /** Does this on a thread of its own, and counts it as work that something may come of. */
  public void run(Runnable task) {
    Thread thread =
        Thread.ofPlatform()
            .name("workshop-fault")
            .daemon()
            .unstarted(
                () -> {
                  try {
                    task.run();
                  } finally {
                    tasks.remove(Thread.currentThread());
                    changed();
                  }
                });
    tasks.add(thread);
    changed();
    thread.start();
  }

  /** Grows with everything that happens. */
  public long changes() {
    return changes.get();
  }

  /** Grows with each message of a subscription, and with each event that no read had reached. */
  public long progress() {
    return progress.get();
  }

  /** From here on it is progress again to read what was read before. */
  public void forgetReads() {
    furthestRead.set(-1);
  }

  /**
   * Whether all is done, as far as the store can tell: no call is open, no listener is at work, and
   * each subscription was sent all that there is for it. Means something only if nothing changed
   * between question and answer.
   */
  public CompletableFuture<Boolean> isOver() {
    List<Hook> alive = hooks.stream().filter(Hook::isAlive).toList();
    CompletableFuture<Boolean> over =
        CompletableFuture.completedFuture(tasks.stream().noneMatch(Activity::isBusy));
    for (Hook hook : alive) {
      over = then(over, hook::isOver);
    }
    return then(over, () -> roundTrips(alive, ROUND_TRIPS));
  }

  private static CompletableFuture<Boolean> roundTrips(List<Hook> hooks, int howMany) {
    CompletableFuture<Boolean> done = newThread();
    for (Hook hook : hooks) {
      done = then(done, hook::roundTrip);
    }
    return howMany == 1 ? done : then(done, () -> roundTrips(hooks, howMany - 1));
  }

  private static CompletableFuture<Boolean> newThread() {
    return CompletableFuture.supplyAsync(() -> true, task -> new Thread(task).start());
  }

  static CompletableFuture<Boolean> then(
      CompletableFuture<Boolean> first, Supplier<CompletableFuture<Boolean>> next) {
    return first.thenCompose(
        holds -> holds ? next.get() : CompletableFuture.completedFuture(false));
  }

  /** Who waits without a limit waits for another one, or for nothing. */
  static boolean isBusy(Thread thread) {
    return thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TERMINATED;
  }

  /** Of clients that are closed nobody waits for a link: their store may be another one. */
  Optional<Appended> lastAppendIn(String stream) {
    return hooks.stream()
        .filter(Hook::isAlive)
        .flatMap(hook -> hook.appends().lastIn(stream).stream())
        .max(Comparator.comparingLong(Appended::position));
  }

  long changed() {
    return changes.incrementAndGet();
  }

  void forget(Hook hook) {
    hooks.remove(hook);
  }

  void comesForward() {
    progress.incrementAndGet();
  }

  /**
   * @param place the farther, the greater
   */
  void isRead(long place) {
    if (furthestRead.getAndAccumulate(place, Math::max) < place) {
      comesForward();
    }
  }
}
