package workshop.kit.store;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ReadStreamOptions;
import com.eventstore.dbclient.ResolvedEvent;
import com.eventstore.dbclient.StreamNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A stream as it lies there, past the learner's code. */
public final class RawStream {
  private final EventStoreDBClient client;
  private final String name;

  public RawStream(EventStoreDBClient client, String name) {
    this.client = client;
    this.name = name;
  }

  /** All its events in order; none when the stream does not exist. Links are not resolved. */
  public List<RawEvent> events() {
    try {
      return Futures.join(client.readStream(name, ReadStreamOptions.get().forwards().fromStart()))
          .getEvents()
          .stream()
          .map(ResolvedEvent::getOriginalEvent)
          .map(RawEvent::of)
          .toList();
    } catch (StreamNotFoundException none) {
      return List.of();
    }
  }

  /** The types of its events in order: what a test most often asks. */
  public List<String> types() {
    return events().stream().map(RawEvent::type).toList();
  }

  /** What another writer would do: appends, whatever the revision. */
  public void append(String type, String json) {
    byte[] data = json.getBytes(StandardCharsets.UTF_8);
    Futures.join(client.appendToStream(name, EventData.builderAsJson(type, data).build()));
  }
}
