package workshop.grader.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import workshop.kit.store.RunningStore;
import workshop.kit.store.StoreChoice;
import workshop.kit.store.StoreProbe;
import workshop.kit.store.StoreUnavailable;

/**
 * The EventStoreDB that the tests of all workers talk to. It lives here, not in a worker: a worker
 * that dies takes no event with it, and a store that fails is seen to be the store's failure.
 */
final class StoreHost implements AutoCloseable {
  static final String EMBEDDED = "embedded";

  // A worker that is stopped breaks off its calls: no news for anybody. The field keeps the
  // setting.
  private static final Logger GRPC = Logger.getLogger("io.grpc");

  private final String option;
  private final AtomicReference<CompletableFuture<RunningStore>> running = new AtomicReference<>();

  StoreHost(String option) {
    this.option = option;
    GRPC.setLevel(Level.OFF);
  }

  /** Starts it beside whatever else is going on, if that has not been done. */
  void startAhead() {
    CompletableFuture<RunningStore> mine = new CompletableFuture<>();
    if (running.compareAndSet(null, mine)) {
      mine.completeAsync(this::start, task -> new Thread(task, "workshop-store").start());
    }
  }

  /**
   * The store, as soon as it answers.
   *
   * @throws StoreUnavailable when it cannot be had; the message says what to do
   */
  RunningStore running() {
    startAhead();
    try {
      return running.get().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StoreUnavailable unavailable) {
        throw unavailable;
      }
      throw new EngineFailure("The store did not start", e.getCause());
    }
  }

  /**
   * Which store it is, for people.
   *
   * @throws StoreUnavailable when it cannot be had
   */
  String sentence() {
    String description = running().description();
    return "EventStoreDB: " + (option.equals(EMBEDDED) ? "the embedded server" : description);
  }

  boolean answers() {
    return StoreProbe.answers(running().connectionString());
  }

  private RunningStore start() {
    return StoreChoice.of(option, "--store").start();
  }

  /** Stops it, after somebody has had a last look. */
  void close(Consumer<RunningStore> lastLook) {
    CompletableFuture<RunningStore> started = running.get();
    if (started == null) {
      return;
    }
    try (RunningStore store = started.join()) {
      lastLook.accept(store);
    } catch (CompletionException itNeverRan) {
      return;
    }
  }

  /** Stops it without waiting for it. */
  @Override
  public void close() {
    CompletableFuture<RunningStore> started = running.get();
    if (started != null) {
      started.thenAccept(RunningStore::close);
    }
  }
}
