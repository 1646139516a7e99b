package workshop.demo.shop;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBProjectionManagementClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The projection of the store that writes {@code $ce-order}, which the revenue view follows. */
final class CategoryLinks {
  private static final String NAME = "$by_category";

  private final EventStoreDBProjectionManagementClient projections;

  CategoryLinks(EventStoreDBClient client) {
    projections = EventStoreDBProjectionManagementClient.from(client);
  }

  /**
   * Starts it if it does not run.
   *
   * @throws UncheckedIOException if the store does not have it; the message of its cause is a
   *     sentence
   */
  void start() {
    if (!isRunning()) {
      await(projections.enable(NAME));
    }
  }

  /** Stops it, for all programs of this store. */
  void stop() {
    await(projections.disable(NAME));
  }

  private boolean isRunning() {
    return await(projections.getStatus(NAME)).getStatus().contains("Running");
  }

  private static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException refused) {
      throw new UncheckedIOException(
          new IOException(
              "This store does not run the projection $by_category: start it with"
                  + " EVENTSTORE_RUN_PROJECTIONS=All."));
    }
  }
}
