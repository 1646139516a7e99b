package workshop.grader.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How an engine works.
 *
 * @param store {@code embedded}, {@code testcontainers}, {@code auto} or {@code esdb://…}
 * @param limit how long the tests of one exercise may take
 * @param workers how many JVMs may run tests at the same time
 * @param cache a folder that outlives the engine: what was compiled is kept in it
 * @param workerArchive a file that outlives the engine: with it, workers start faster the second
 *     time
 * @param beyond when the tests run that ask for more
 */
public record EngineOptions(
    String store,
    Duration limit,
    int workers,
    Optional<Path> cache,
    Optional<Path> workerArchive,
    BeyondTests beyond) {
  /** Embedded, 30 seconds an exercise, one worker, no cache. */
  public static EngineOptions defaults() {
    return new EngineOptions(
        "embedded",
        Duration.ofSeconds(30),
        1,
        Optional.empty(),
        Optional.empty(),
        BeyondTests.WHEN_GREEN);
  }

  public EngineOptions withStore(String store) {
    return new EngineOptions(store, limit, workers, cache, workerArchive, beyond);
  }

  public EngineOptions withLimit(Duration limit) {
    return new EngineOptions(store, limit, workers, cache, workerArchive, beyond);
  }

  public EngineOptions withWorkers(int workers) {
    return new EngineOptions(store, limit, workers, cache, workerArchive, beyond);
  }

  public EngineOptions withCache(Path cache) {
    return new EngineOptions(store, limit, workers, Optional.of(cache), workerArchive, beyond)
        .withWorkerArchiveIn(cache);
  }

  /** Only the archive, in the folder that a cache would have. */
  public EngineOptions withWorkerArchiveIn(Path cache) {
    return new EngineOptions(
        store, limit, workers, this.cache, Optional.of(cache.resolve("worker.jsa")), beyond);
  }

  public EngineOptions withBeyond(BeyondTests beyond) {
    return new EngineOptions(store, limit, workers, cache, workerArchive, beyond);
  }
}
