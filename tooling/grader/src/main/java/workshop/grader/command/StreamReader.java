package workshop.grader.command;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.EventStoreDBConnectionString;
import com.eventstore.dbclient.ReadAllOptions;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.RecordedEvent;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.StreamNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import workshop.grader.report.StreamEvent;
import workshop.kit.store.ConnectionStrings;

/** Reads what lies in a store, through the official client. */
final class StreamReader implements AutoCloseable {
  /** So many events of a whole store, and no more. */
  static final int ENOUGH = 20_000;

  private static final int PATIENCE_SECONDS = 30;

  private final String connectionString;
  private final EventStoreDBClient client;

  StreamReader(String connectionString) {
    this.connectionString = connectionString;
    this.client =
        EventStoreDBClient.create(EventStoreDBConnectionString.parseOrThrow(connectionString));
  }

  /** The events of all streams that are not the system's, in the order of the log. */
  List<StreamEvent> all() {
    ReadAllOptions options = ReadAllOptions.get().forwards().fromStart().maxCount(ENOUGH);
    return answer(client.readAll(options).thenApply(read -> read.getEvents()))
        .orElseThrow()
        .stream()
        .map(ResolvedEvent::getOriginalEvent)
        .filter(event -> !event.getStreamId().startsWith("$"))
        .map(StreamReader::event)
        .toList();
  }

  /** The events of one stream; links are shown as links. Empty when there is no such stream. */
  Optional<List<StreamEvent>> stream(String name) {
    ReadStreamOptions options = ReadStreamOptions.get().forwards().fromStart().maxCount(ENOUGH);
    return answer(client.readStream(name, options).thenApply(read -> read.getEvents()))
        .map(
            events ->
                events.stream()
                    .map(ResolvedEvent::getOriginalEvent)
                    .map(StreamReader::event)
                    .toList());
  }

  private <T> Optional<T> answer(CompletableFuture<T> question) {
    try {
      return Optional.of(question.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException refused) {
      if (refused.getCause() instanceof StreamNotFoundException) {
        return Optional.empty();
      }
      throw unreachable();
    } catch (TimeoutException silent) {
      throw unreachable();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw unreachable();
    }
  }

  private Problem unreachable() {
    return new Problem(
        "EventStoreDB at "
            + ConnectionStrings.withoutSecrets(connectionString)
            + " stopped answering.",
        "Look at its log, and try again.");
  }

  private static StreamEvent event(RecordedEvent event) {
    return new StreamEvent(
        event.getStreamId(),
        event.getRevision(),
        event.getEventType(),
        event.getEventId().toString(),
        event.getCreated().toString(),
        new String(event.getEventData(), StandardCharsets.UTF_8),
        new String(event.getUserMetadata(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    client.shutdown();
  }
}
