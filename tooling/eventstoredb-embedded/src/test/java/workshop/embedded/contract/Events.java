package workshop.embedded.contract;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventDataBuilder;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.WriteResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Short words for what the contract does over and over. */
final class Events {
  private Events() {}

  /** A name that nobody has used before. */
  static String fresh(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "");
  }

  static EventData event(String type) {
    return EventDataBuilder.json(UUID.randomUUID(), type, bytes("{\"a\":1}")).build();
  }

  static EventData link(String target) {
    return EventDataBuilder.binary(UUID.randomUUID(), "$>", bytes(target)).build();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static WriteResult append(EventStoreDBClient client, String stream, String... types) {
    return append(client, stream, ExpectedRevision.any(), events(types));
  }

  static WriteResult append(
      EventStoreDBClient client, String stream, ExpectedRevision expected, EventData... events) {
    return get(
        client.appendToStream(
            stream,
            AppendToStreamOptions.get().expectedRevision(expected),
            List.of(events).iterator()));
  }

  static EventData[] events(String... types) {
    return Stream.of(types).map(Events::event).toArray(EventData[]::new);
  }

  /** What is there, as "revision type". */
  static List<String> read(EventStoreDBClient client, String stream) {
    return read(client, stream, ReadStreamOptions.get().forwards().fromStart());
  }

  static List<String> read(EventStoreDBClient client, String stream, ReadStreamOptions options) {
    return get(client.readStream(stream, options)).getEvents().stream().map(Events::show).toList();
  }

  static String show(ResolvedEvent event) {
    RecordedEvent target = event.getEvent();
    String shown = target == null ? "nothing" : target.getRevision() + " " + target.getEventType();
    return event.getLink() == null ? shown : shown + " via " + event.getLink().getRevision();
  }

  /** The result, or the error that a client gets to see. */
  static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (TimeoutException late) {
      throw new AssertionError("The server did not answer within 20 seconds.", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
