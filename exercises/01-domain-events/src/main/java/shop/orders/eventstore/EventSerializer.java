package shop.orders.eventstore;

import com.eventstore.dbclient.EventData;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import shop.orders.events.EventEnvelope;
import shop.orders.events.EventMetadata;
import workshop.todo.Todo;

/** Events as JSON. The files in {@code src/test/resources/golden} are the contract. */
public final class EventSerializer implements JsonReader {
  private final ObjectMapper json = mapper().addMixIn(EventMetadata.class, MetadataNames.class);

  /** The mapper of our events: programs in any language must be able to read them in ten years. */
  private static ObjectMapper mapper() {
    // region 1.6 build a mapper that keeps the JSON contract
    throw new Todo("1.6", "build a mapper that keeps the JSON contract");
    // endregion
  }

  public byte[] toJson(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> T read(byte[] bytes, Class<T> type) {
    try {
      return json.readValue(bytes, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The envelope as the client appends it: id, type, data and metadata. */
  public EventData toEventData(EventEnvelope<?> envelope) {
    return EventData.builderAsJson(
            envelope.eventId(), envelope.eventType(), toJson(envelope.event()))
        .metadataAsBytes(toJson(envelope.metadata()))
        .build();
  }

  /** EventStoreDB's names for the two ids: its projection {@code $by_correlation_id} reads them. */
  private interface MetadataNames {
    @JsonProperty("$correlationId")
    UUID correlationId();

    @JsonProperty("$causationId")
    Optional<UUID> causationId();
  }
}
