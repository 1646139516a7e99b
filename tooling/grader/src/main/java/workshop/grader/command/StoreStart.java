package workshop.grader.command;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.ReadResult;
import com.eventstore.dbclient.ReadStreamOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import workshop.embedded.EmbeddedEventStore;

/**
 * Run in a JVM of its own by {@code bench verdict}: how long it takes from "start a server" to the
 * first event appended and read back through a new client, again and again.
 */
final class StoreStart {
  private StoreStart() {}

  /** Prints the milliseconds of each repetition, a line each. */
  public static void main(String[] arguments) throws Exception {
    int repetitions = Integer.parseInt(arguments[0]);
    for (int i = 0; i < repetitions; i++) {
      System.out.println(once().toNanos() / 1e6);
    }
    System.exit(0);
  }

  private static Duration once() throws ExecutionException, InterruptedException {
    long begun = System.nanoTime();
    try (EmbeddedEventStore server = EmbeddedEventStore.start()) {
      EventStoreDBClient client =
          EventStoreDBClient.create(
              EventStoreDBConnectionString.parseOrThrow(server.connectionString()));
      EventData event =
          EventData.builderAsJson("OrderCreated", "{}".getBytes(StandardCharsets.UTF_8)).build();
      client
          .appendToStream(
              "order-1",
              AppendToStreamOptions.get().expectedRevision(ExpectedRevision.noStream()),
              event)
          .get();
      ReadResult read = client.readStream("order-1", ReadStreamOptions.get()).get();
      long ended = System.nanoTime();
      if (read.getEvents().size() != 1) {
        throw new IllegalStateException("appended one event, read " + read.getEvents().size());
      }
      client.shutdown().get();
      return Duration.ofNanos(ended - begun);
    }
  }
}
