package shop.orders.timetravel;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.Position;
import com.eventstore.dbclient.WriteResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.orders.events.Money;
import shop.orders.eventstore.EventSerializer;

/** A copy of a month, with ids of its own. */
final class MonthCopy {
  /** When the copy was made, in memory: long after the month. */
  static final Instant COPIED = Instant.parse("2026-04-20T07:13:02.123456700Z");

  private static final EventSerializer JSON = new EventSerializer();

  private final String prefix;
  private final JsonNode truth;
  private final UUID[] ids;
  private final List<LogEvent> events;

  MonthCopy(String prefix, List<JsonNode> lines, JsonNode truth) {
    this.prefix = prefix;
    this.truth = truth;
    this.ids = Stream.generate(UUID::randomUUID).limit(lines.size()).toArray(UUID[]::new);
    this.events = lines.stream().map(this::event).toList();
  }

  /** All events, in the order of the log. */
  List<LogEvent> events() {
    return events;
  }

  /** What the names of all its streams begin with. */
  String streamPrefix() {
    return "order-%s-".formatted(prefix);
  }

  /**
   * Appends each stream at once.
   *
   * @return a position before the first event
   */
  Position appendTo(EventStoreDBClient client) {
    Position start =
        append(
                client,
                "copy-%s".formatted(prefix),
                List.of(EventData.builderAsJson("CopyStarted", new byte[] {'{', '}'}).build()))
            .join()
            .getLogPosition();
    Map<String, List<LogEvent>> streams =
        events.stream()
            .collect(
                Collectors.groupingBy(LogEvent::stream, LinkedHashMap::new, Collectors.toList()));
    Deque<CompletableFuture<WriteResult>> open = new ArrayDeque<>();
    streams.forEach(
        (stream, all) -> {
          // A call has ten seconds, and those that wait in a queue lose them: so only a few wait.
          if (open.size() == 50) {
            open.remove().join();
          }
          open.add(append(client, stream, all.stream().map(MonthCopy::toAppend).toList()));
        });
    open.forEach(CompletableFuture::join);
    return start;
  }

  /** The event whose fact is wrong. */
  LogEvent wrong() {
    return events.get(truth.at("/wrong/number").asInt() - 1);
  }

  /** The amount that the wrong event should state. */
  Money trueAmount() {
    return money(truth.at("/wrong/true"));
  }

  /** The dashboard's revenue by currency, with the wrong event. */
  Map<String, Money> shown() {
    return amounts("shown");
  }

  /** The revenue by currency, without the mistake. */
  Map<String, Money> right() {
    return amounts("right");
  }

  private Map<String, Money> amounts(String field) {
    Map<String, Money> amounts = new TreeMap<>();
    truth
        .get(field)
        .properties()
        .forEach(e -> amounts.put(e.getKey(), Money.of(e.getValue().asText(), e.getKey())));
    return amounts;
  }

  private static Money money(JsonNode json) {
    return Money.of(json.get("amount").asText(), json.get("currency").asText());
  }

  private static CompletableFuture<WriteResult> append(
      EventStoreDBClient client, String stream, List<EventData> events) {
    return client.appendToStream(
        stream,
        AppendToStreamOptions.get().expectedRevision(ExpectedRevision.noStream()),
        events.iterator());
  }

  /** The event as a client appends it. */
  static EventData toAppend(LogEvent event) {
    return EventData.builderAsJson(event.eventId(), event.type(), JSON.toJson(event.data()))
        .metadataAsBytes(JSON.toJson(event.metadata()))
        .build();
  }

  private LogEvent event(JsonNode line) {
    int number = line.get("number").asInt();
    ObjectNode data = (ObjectNode) line.get("data");
    if (data.has("orderId")) {
      data.put("orderId", "%s-%s".formatted(prefix, data.get("orderId").asText()));
    }
    if (data.has("corrects")) {
      data.put("corrects", id(data.get("corrects").asInt()).toString());
    }
    return new LogEvent(
        id(number),
        line.get("stream").asText().replaceFirst("order-", streamPrefix()),
        line.get("revision").asLong(),
        line.get("type").asText(),
        COPIED,
        new LogMetadata(
            line.get("version").asInt(),
            line.get("actor").asText(),
            id(line.path("correlation").asInt(number)),
            Optional.ofNullable(line.get("cause")).map(cause -> id(cause.asInt())),
            Optional.of(Instant.parse(line.get("recordedAt").asText())),
            OptionalLong.of(number)),
        data);
  }

  private UUID id(int number) {
    return ids[number - 1];
  }
}
