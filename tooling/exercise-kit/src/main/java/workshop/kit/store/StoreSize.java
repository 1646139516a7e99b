package workshop.kit.store;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import com.eventstore.dbclient.ReadAllOptions;
import com.eventstore.dbclient.ResolvedEvent;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * About how many events a store holds. A position counts bytes, so that the size of the last events
 * tells how many fit into the whole log.
 */
final class StoreSize {
  /** More than these take seconds to read. */
  static final long MANY = 100_000;

  private static final long READ_IN_A_SECOND = 50_000;
  private static final int SAMPLE = 500;
  private static final int PATIENCE_IN_SECONDS = 20;

  private StoreSize() {}

  /** For the line that names the store: nothing, where the number costs no time. */
  static String remark(String connectionString) {
    return remark(estimate(connectionString));
  }

  static String remark(long events) {
    if (events <= MANY) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "; it holds about %,d events, and a subscription from the first one takes about %d s:"
            + " for an empty store start it again (docker compose down, docker compose up -d)",
        Math.round((double) events / MANY) * MANY,
        events / READ_IN_A_SECOND);
  }

  /** Zero when it cannot be known. */
  static long estimate(String connectionString) {
    EventStoreDBClient client =
        EventStoreDBClient.create(EventStoreDBConnectionString.parseOrThrow(connectionString));
    try {
      return estimate(
          client
              .readAll(ReadAllOptions.get().backwards().fromEnd().maxCount(SAMPLE))
              .get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)
              .getEvents());
    } catch (ExecutionException | TimeoutException unknown) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 0;
    } finally {
      client.shutdown();
    }
  }

  private static long estimate(List<ResolvedEvent> lastOnes) {
    if (lastOnes.size() < SAMPLE) {
      return lastOnes.size();
    }
    long end = positionOf(lastOnes.getFirst());
    long bytesOfTheSample = end - positionOf(lastOnes.getLast());
    return end / Math.max(1, bytesOfTheSample / (SAMPLE - 1));
  }

  private static long positionOf(ResolvedEvent event) {
    return event.getOriginalEvent().getPosition().getCommitUnsigned();
  }
}
