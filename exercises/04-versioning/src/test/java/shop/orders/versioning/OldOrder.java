package shop.orders.versioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eventstore.dbclient.AppendToStreamOptions;
import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.ExpectedRevision;
import com.eventstore.dbclient.StreamMetadata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shop.orders.eventstore.StoredEvent;
import shop.orders.versioning.Transformation.TodaysEvent;
import workshop.kit.store.FreshStream;
import workshop.kit.store.Futures;
import workshop.kit.store.RawEvent;
import workshop.kit.store.RawStream;
import workshop.kit.store.Streams;

/** An order of 2024 in a fresh stream, the stream to which it moves, and programs that write it. */
final class OldOrder implements Transformation {
  /** Six events, which hold six facts and an event of another team. */
  private static final String IN_THE_HISTORY = "order-K-1681";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TODAYS_VERSION = 3;

  private final EventStoreDBClient client;
  private final FreshStream stream;
  private final Map<UUID, History.Event> history;
  private final List<Copied> writtenToTarget = new ArrayList<>();

  OldOrder(EventStoreDBClient client, Streams streams) {
    this.client = client;
    this.stream = streams.fresh("order");
    List<History.Event> events = History.copyOf(IN_THE_HISTORY, stream.id());
    this.history =
        events.stream().collect(Collectors.toMap(History.Event::id, Function.identity()));
    Futures.join(
        client.appendToStream(
            source(), events.stream().map(History.Event::toAppend).toList().iterator()));
  }

  String source() {
    return stream.name();
  }

  String target() {
    return "%s.v3".formatted(stream.name());
  }

  List<RawEvent> inSource() {
    return new RawStream(client, source()).events();
  }

  List<RawEvent> inTarget() {
    return new RawStream(client, target()).events();
  }

  List<String> typesInSource() {
    return inSource().stream().map(RawEvent::type).toList();
  }

  /** What the target must hold: all facts of the source, and what was written to it since. */
  List<Copied> expected() {
    return Stream.concat(
            inSource().stream()
                .filter(event -> !event.type().equals(StreamMoved.TYPE))
                .flatMap(event -> today(event).stream()),
            writtenToTarget.stream())
        .toList();
  }

  List<Copied> copied() {
    return inTarget().stream().map(OldOrder::copied).toList();
  }

  /** The order has a long life: so many more events. */
  void holdsMore(int events) {
    for (int n = 0; n < events; n++) {
      isRefunded();
    }
  }

  /** A program of the shop writes to the stream that holds the order now. */
  void isRefunded() {
    String now = streamOfToday();
    EventData refund = refund();
    append(now, new RawStream(client, now).events().getLast().revision(), refund);
    if (now.equals(target())) {
      writtenToTarget.add(
          new Copied(refund.getEventType(), refund.getEventId(), tree(refund.getEventData())));
    }
  }

  /** A program that read the source at this revision writes to the source. */
  void isRefundedAt(long revision) {
    append(source(), revision, refund());
  }

  /** Where a program of the shop finds the order. */
  String streamOfToday() {
    return new Redirect(client).follow(source());
  }

  /** Whether a program that looks for the order finds all that has happened. */
  boolean isFoundComplete() {
    return streamOfToday().equals(source()) || copied().size() >= expected().size();
  }

  /** The first events of the source are truncated. */
  void isTruncatedBefore(long revision) {
    StreamMetadata metadata = new StreamMetadata();
    metadata.setTruncateBefore(revision);
    Futures.join(client.setStreamMetadata(source(), metadata));
  }

  @Override
  public List<TodaysEvent> apply(StoredEvent stored) {
    History.Event event = history.get(stored.eventId());
    if (event == null) {
      return stored.eventType().equals("OrderRefunded")
          ? List.of(
              new TodaysEvent(
                  stored.eventId(), stored.eventType(), stored.data(), ofToday(stored.metadata())))
          : List.of();
    }
    return IntStream.range(0, event.facts().size())
        .mapToObj(part -> part(stored, event.facts().get(part), part))
        .toList();
  }

  private static TodaysEvent part(StoredEvent stored, History.Fact fact, int part) {
    byte[] data = fact.data().toString().getBytes(UTF_8);
    return new TodaysEvent(
        idOf(stored.eventId(), part), fact.type(), data, ofToday(stored.metadata()));
  }

  private static UUID idOf(UUID stored, int part) {
    return part == 0
        ? stored
        : UUID.nameUUIDFromBytes("%s/%d".formatted(stored, part).getBytes(UTF_8));
  }

  private static byte[] ofToday(byte[] metadata) {
    return tree(metadata).put("eventVersion", TODAYS_VERSION).toString().getBytes(UTF_8);
  }

  private List<Copied> today(RawEvent event) {
    StoredEvent stored =
        new StoredEvent(
            event.id(),
            event.type(),
            event.revision(),
            event.data().getBytes(UTF_8),
            event.metadata().getBytes(UTF_8));
    List<TodaysEvent> today = apply(stored);
    return today.isEmpty()
        ? List.of(copied(event))
        : today.stream().map(e -> new Copied(e.eventType(), e.eventId(), tree(e.data()))).toList();
  }

  private static Copied copied(RawEvent event) {
    return new Copied(event.type(), event.id(), tree(event.data().getBytes(UTF_8)));
  }

  private EventData refund() {
    String data =
        "{\"orderId\":\"%s\",\"amount\":{\"amount\":\"0.10\",\"currency\":\"EUR\"},\"reason\":\"\"}";
    return EventData.builderAsJson(
            UUID.randomUUID(), "OrderRefunded", data.formatted(stream.id()).getBytes(UTF_8))
        .metadataAsBytes("{\"eventVersion\":2}".getBytes(UTF_8))
        .build();
  }

  private void append(String name, long revision, EventData event) {
    AppendToStreamOptions options =
        AppendToStreamOptions.get().expectedRevision(ExpectedRevision.expectedRevision(revision));
    Futures.join(client.appendToStream(name, options, event));
  }

  static ObjectNode tree(byte[] json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An event of the target, without what a copy loses. */
  record Copied(String type, UUID id, JsonNode data) {}
}
