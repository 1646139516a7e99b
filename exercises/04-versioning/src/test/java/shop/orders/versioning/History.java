package shop.orders.versioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eventstore.dbclient.EventData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import shop.orders.eventstore.StoredEvent;

/** Three years of a shop, as they are stored. The page beside the files describes each form. */
final class History {
  private static final ObjectMapper TREES = new ObjectMapper();
  private static final List<Integer> YEARS = List.of(2023, 2024, 2025);

  private History() {}

  /** All events in the order in which they were recorded, in new trees at each call. */
  static List<Event> all() {
    Map<String, JsonNode> facts =
        lines("facts").stream()
            .collect(Collectors.toMap(line -> line.get("eventId").asText(), Function.identity()));
    return YEARS.stream()
        .flatMap(year -> lines(String.valueOf(year)).stream())
        .map(line -> event(line, facts.get(line.get("eventId").asText()).get("facts")))
        .toList();
  }

  /** The events of some stored types. */
  static List<Event> ofType(String... types) {
    return all().stream().filter(event -> List.of(types).contains(event.type())).toList();
  }

  /** One order's events, oldest first. */
  static List<Event> ofStream(String stream) {
    return all().stream().filter(event -> event.stream().equals(stream)).toList();
  }

  /**
   * One order's events for a real store, which is never empty: under another order id, in data and
   * metadata alike, and with fresh event ids, which causes and corrections name too.
   */
  static List<Event> copyOf(String stream, String orderId) {
    List<Event> events = ofStream(stream);
    Map<String, String> ids = new HashMap<>();
    ids.put(stream.substring("order-".length()), orderId);
    events.forEach(event -> ids.put(event.id().toString(), UUID.randomUUID().toString()));
    return events.stream().map(event -> renamed(event, ids)).toList();
  }

  /**
   * A stored event.
   *
   * @param facts the facts that it holds, in today's form; none in an event of another team
   */
  record Event(
      String stream,
      long revision,
      UUID id,
      String type,
      Instant recordedAt,
      ObjectNode data,
      ObjectNode metadata,
      List<Fact> facts) {

    int version() {
      return SchemaVersion.of(metadata);
    }

    /** The event as the store returns it. */
    StoredEvent stored() {
      return new StoredEvent(
          id, type, revision, data.toString().getBytes(UTF_8), metadata.toString().getBytes(UTF_8));
    }

    /** The event as a client appends it. */
    EventData toAppend() {
      StoredEvent bytes = stored();
      return EventData.builderAsJson(id, type, bytes.data())
          .metadataAsBytes(bytes.metadata())
          .build();
    }
  }

  /** A fact in today's form: its type's name today, and its data. */
  record Fact(String type, ObjectNode data) {}

  private static Event renamed(Event event, Map<String, String> ids) {
    return new Event(
        "order-%s".formatted(ids.get(event.stream().substring("order-".length()))),
        event.revision(),
        UUID.fromString(ids.get(event.id().toString())),
        event.type(),
        event.recordedAt(),
        renamed(event.data(), ids),
        renamed(event.metadata(), ids),
        event.facts().stream().map(f -> new Fact(f.type(), renamed(f.data(), ids))).toList());
  }

  private static ObjectNode renamed(ObjectNode tree, Map<String, String> ids) {
    ObjectNode renamed = tree.deepCopy();
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      String id = ids.get(field.getValue().asText());
      if (id != null) {
        renamed.put(field.getKey(), id);
      }
    }
    return renamed;
  }

  private static Event event(JsonNode line, JsonNode facts) {
    List<Fact> today = new ArrayList<>();
    facts.forEach(fact -> today.add(new Fact(fact.get("type").asText(), tree(fact, "data"))));
    return new Event(
        line.get("stream").asText(),
        line.get("revision").asLong(),
        UUID.fromString(line.get("eventId").asText()),
        line.get("type").asText(),
        Instant.parse(line.get("recordedAt").asText()),
        tree(line, "data"),
        tree(line, "metadata"),
        today);
  }

  private static ObjectNode tree(JsonNode line, String field) {
    return (ObjectNode) line.get(field);
  }

  private static List<JsonNode> lines(String file) {
    try (InputStream in = History.class.getResourceAsStream("/history/%s.json".formatted(file))) {
      List<JsonNode> lines = new ArrayList<>();
      TREES.readTree(in).forEach(lines::add);
      return lines;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
