package workshop.kit.store;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import com.eventstore.dbclient.ReadAllOptions;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a store the smallest real question there is: one event of {@code $all}. */
public final class StoreProbe {
  /** One that is gone says so at once; one on a busy machine may take long. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private StoreProbe() {}

  /** Whether it answers within 20 seconds, over a connection of its own. */
  public static boolean answers(String connectionString) {
    return answers(connectionString, PATIENCE);
  }

  static boolean answers(String connectionString, Duration patience) {
    EventStoreDBClient client =
        EventStoreDBClient.create(EventStoreDBConnectionString.parseOrThrow(connectionString));
    try {
      client
          .readAll(ReadAllOptions.get().forwards().fromStart().maxCount(1))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException noAnswer) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      client.shutdown();
    }
  }
}
