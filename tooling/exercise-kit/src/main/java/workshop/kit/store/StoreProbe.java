package workshop.kit.store;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBClientSettings;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import com.eventstore.dbclient.ReadAllOptions;
import java.time.Duration;
import java.util.Optional;
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
    return obstacle(EventStoreDBConnectionString.parseOrThrow(connectionString), patience)
        .isEmpty();
  }

  /** What the client reports when it cannot read; empty if it can. */
  static Optional<Throwable> obstacle(EventStoreDBClientSettings settings) {
    return obstacle(settings, PATIENCE);
  }

  private static Optional<Throwable> obstacle(
      EventStoreDBClientSettings settings, Duration patience) {
    EventStoreDBClient client = EventStoreDBClient.create(settings);
    try {
      client
          .readAll(ReadAllOptions.get().forwards().fromStart().maxCount(1))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (ExecutionException | TimeoutException noAnswer) {
      return Optional.of(noAnswer);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.of(interrupted);
    } finally {
      client.shutdown();
    }
  }
}
