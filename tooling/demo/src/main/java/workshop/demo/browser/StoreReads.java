package workshop.demo.browser;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.ReadAllOptions;
import com.eventstore.dbclient.ReadResult;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.StreamDeletedException;
import com.eventstore.dbclient.StreamNotFoundException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import workshop.demo.web.Refusal;

/** Reads through the official client. What goes wrong becomes a sentence for the page. */
final class StoreReads {
  private static final int PATIENCE_SECONDS = 10;

  private final EventStoreDBClient client;

  StoreReads(EventStoreDBClient client) {
    this.client = client;
  }

  /**
   * Reads a stream, in the direction of the read.
   *
   * @param from a revision; empty: from the beginning, or backwards from the end
   */
  List<ResolvedEvent> stream(
      String name, boolean forwards, Optional<Long> from, int count, boolean followLinks) {
    ReadStreamOptions options = ReadStreamOptions.get().maxCount(count);
    if (forwards) {
      options.forwards().fromStart();
    } else {
      options.backwards().fromEnd();
    }
    from.ifPresent(options::fromRevision);
    if (followLinks) {
      options.resolveLinkTos();
    }
    return await(name, client.readStream(name, options));
  }

  /**
   * Reads the log, in the direction of the read; links are not followed.
   *
   * @param from forwards: the position of the first event that is read; backwards: the event before
   *     it is read first; empty: from the beginning, or backwards from the end
   */
  List<ResolvedEvent> all(boolean forwards, Optional<Position> from, int count) {
    ReadAllOptions options = ReadAllOptions.get().maxCount(count);
    if (forwards) {
      options.forwards().fromStart();
    } else {
      options.backwards().fromEnd();
    }
    from.ifPresent(options::fromPosition);
    return await("$all", client.readAll(options));
  }

  private static List<ResolvedEvent> await(String stream, CompletableFuture<ReadResult> read) {
    try {
      return read.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getEvents();
    } catch (ExecutionException failed) {
      throw refusal(stream, failed.getCause());
    } catch (TimeoutException silent) {
      throw away();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw away();
    }
  }

  private static Refusal refusal(String stream, Throwable cause) {
    return switch (cause) {
      case StreamNotFoundException none ->
          Refusal.notFound(
              "There is no stream " + stream + ": it never existed, or it was deleted.");
      case StreamDeletedException tombstoned -> deletedForGood(stream);
      case StatusRuntimeException answer -> refusal(stream, answer.getStatus().getCode());
      default -> away();
    };
  }

  private static Refusal refusal(String stream, Status.Code code) {
    return switch (code) {
      // A read of a stream has no other precondition.
      case FAILED_PRECONDITION -> deletedForGood(stream);
      case PERMISSION_DENIED, UNAUTHENTICATED ->
          new Refusal(403, "The store does not let this user read " + stream + ".");
      default -> away();
    };
  }

  private static Refusal deletedForGood(String stream) {
    return new Refusal(410, "The stream " + stream + " was deleted for good (a tombstone).");
  }

  private static Refusal away() {
    return new Refusal(502, "EventStoreDB does not answer. Is it still running?");
  }
}
