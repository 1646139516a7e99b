package shop.orders.versioning;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.RecordedEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The closing marker: the last event of a stream whose events were copied to another one. */
public final class StreamMoved {
  public static final String TYPE = "StreamMoved";

  private static final ObjectMapper JSON = new ObjectMapper();

  private StreamMoved() {}

  /** A closing marker that names the new stream. */
  public static EventData to(String target) {
    JsonNode data = JsonNodeFactory.instance.objectNode().put("target", target);
    return EventData.builderAsJson(TYPE, data.toString().getBytes(StandardCharsets.UTF_8)).build();
  }

  /** The name of the new stream, if the event is a closing marker. */
  public static Optional<String> targetOf(RecordedEvent event) {
    if (!event.getEventType().equals(TYPE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(event.getEventData()).get("target").asText());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
