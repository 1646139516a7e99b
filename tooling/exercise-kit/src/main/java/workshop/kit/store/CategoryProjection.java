package workshop.kit.store;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBProjectionManagementClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** The projection of the store's own that writes the streams {@code $ce-…}. */
public final class CategoryProjection {
  private static final String NAME = "$by_category";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final EventStoreDBProjectionManagementClient projections;

  public CategoryProjection(EventStoreDBClient client) {
    projections = EventStoreDBProjectionManagementClient.from(client);
  }

  /**
   * Starts it if it does not run.
   *
   * @param where the store, as it may be shown
   * @throws StoreUnavailable when it cannot be started; the message says what to do
   */
  public void mustRun(String where) {
    try {
      if (!runs()) {
        answerOf(projections.enable(NAME));
        awaitThatItRuns();
      }
    } catch (ExecutionException | TimeoutException refused) {
      throw new StoreUnavailable(
          ("This exercise needs the projection %s of EventStoreDB, which does not run at %s and"
                  + " cannot be started there: start the server with"
                  + " EVENTSTORE_RUN_PROJECTIONS=All and"
                  + " EVENTSTORE_START_STANDARD_PROJECTIONS=true, or use the embedded one.")
              .formatted(NAME, where));
    }
  }

  private void awaitThatItRuns() throws ExecutionException, TimeoutException {
    long start = System.nanoTime();
    while (!runs()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new TimeoutException();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private boolean runs() throws ExecutionException, TimeoutException {
    return answerOf(projections.getStatus(NAME)).getStatus().contains("Running");
  }

  private static <T> T answerOf(CompletableFuture<T> answer)
      throws ExecutionException, TimeoutException {
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TimeoutException();
    }
  }
}
