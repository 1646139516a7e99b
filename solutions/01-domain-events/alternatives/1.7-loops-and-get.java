// does: loops instead of streams, waits with get, and says how many events it reads at most

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.ReadResult;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.WriteResult;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;

    // region 1.7 name the stream of an order
    return String.format("order-%s", orderId);
    // endregion

  // region 1.7 append to the stream of an order, and read all of it back
  public long append(String orderId, List<EventEnvelope<OrderEvent>> events) {
    List<EventData> data = new ArrayList<>();
    for (EventEnvelope<OrderEvent> event : events) {
      data.add(codec.encode(event));
    }
    AppendToStreamOptions options =
        AppendToStreamOptions.get().expectedRevision(ExpectedRevision.any());
    WriteResult result =
        waitFor(
            client.appendToStream(nameOf(orderId), options, data.toArray(new EventData[0])));
    return result.getNextExpectedRevision().toRawLong();
  }

  public List<Decoded> read(String orderId) {
    ReadStreamOptions options =
        ReadStreamOptions.get().fromRevision(0).maxCount(Long.MAX_VALUE);
    ReadResult result = waitFor(client.readStream(nameOf(orderId), options));
    List<Decoded> decoded = new ArrayList<>();
    for (ResolvedEvent event : result.getEvents()) {
      decoded.add(codec.decode(StoredEvent.of(event.getEvent())));
    }
    return decoded;
  }

  private static <T> T waitFor(java.util.concurrent.CompletableFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
  // endregion
