package shop.orders.eventstore;

import com.eventstore.dbclient.EventStoreDBClient;
import io.grpc.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.events.EventEnvelope;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderItem;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.FreshStream;
import workshop.kit.store.Futures;
import workshop.kit.store.RawEvent;
import workshop.kit.store.RawStream;
import workshop.kit.store.Streams;

@Exercise("1.7")
@EventStore
class FirstStreamTest {
  private static final Instant NOON = Instant.parse("2026-03-14T12:00:00.123456789Z");

  /** More events than any usual page size; half of them fit into one append. */
  private static final int MANY = 4_100;

  private static final EventCodec CODEC = new PlainCodec();

  private final FreshStream order;
  private final RawStream stored;
  private final OrderStreams streams;
  private final StoreFaults faults;
  private final EventStoreDBClient otherClient;
  private final Lesson lesson;

  FirstStreamTest(EventStoreDBClient client, StoreFaults faults, Streams streams, Lesson lesson) {
    this.order = streams.fresh("order");
    this.stored = new RawStream(client, order.name());
    this.streams = new OrderStreams(faults.client(), CODEC);
    this.faults = faults;
    this.otherClient = client;
    this.lesson = lesson;
  }

  @Test
  void the_name_of_a_stream_begins_with_its_category() {
    lesson.expect(
        List.of("order-7f3a", "order-A-1"),
        List.of(OrderStreams.nameOf("7f3a"), OrderStreams.nameOf("A-1")));
  }

  @Test
  void all_events_of_an_order_are_in_its_stream_in_order() {
    EventEnvelope<OrderEvent> created = created(NOON);
    EventEnvelope<OrderEvent> confirmed = confirmed(NOON.minusSeconds(1));

    streams.append(order.id(), List.of(created, confirmed));

    List<RawEvent> events = stored.events();
    lesson
        .when(events.isEmpty(), "it is empty")
        .when(
            stored.types().equals(List.of("OrderConfirmed", "OrderCreated")), "in another sequence")
        .with("stream", order.name())
        .expect(List.of("OrderCreated", "OrderConfirmed"), stored.types());
    lesson
        .then("as encoded")
        .expect(
            List.of(created.eventId(), confirmed.eventId()),
            events.stream().map(RawEvent::id).toList());
    lesson
        .then("with its metadata")
        .expect(
            List.of(created.correlationId().toString(), confirmed.correlationId().toString()),
            events.stream().map(FirstStreamTest::correlationId).toList());
  }

  @Test
  void all_events_of_one_call_are_one_append() {
    streams.append(order.id(), confirmations(150));

    List<Integer> appends = faults.eventsPerAppend();
    lesson
        .when(stored.events().isEmpty(), "into other streams")
        .with("appends", appends.size())
        .with("stream", order.name())
        .expect(List.of(150), appends);
  }

  @Test
  void a_failed_append_is_an_exception() {
    faults.next(Call.APPEND).neverArrives(Status.RESOURCE_EXHAUSTED);

    Outcome<Long> append = Outcome.of(() -> streams.append(order.id(), List.of(created(NOON))));

    lesson.expect(append.thrown().isPresent());
  }

  @Test
  void append_returns_the_revision_of_the_last_event() {
    long first = streams.append(order.id(), List.of(created(NOON), confirmed(NOON)));
    long second = streams.append(order.id(), List.of(confirmed(NOON)));

    lesson.expect(List.of(1L, 2L), List.of(first, second));
  }

  @Test
  void read_returns_the_events_of_all_writers_oldest_first() {
    streams.append(order.id(), List.of(created(NOON)));
    stored.append("LoyaltyPointsGranted", "{}");
    stored.append("OrderConfirmed", "{}");

    List<InStream> read = streams.read(order.id()).stream().map(FirstStreamTest::inShort).toList();
    InStream oldest = new InStream(0, "OrderCreated");
    InStream unknown = new InStream(1, "unknown");
    InStream newest = new InStream(2, "OrderConfirmed");
    lesson
        .when(read.equals(List.of(oldest, newest)), "unknown left out")
        .when(read.size() < 3, "events are missing")
        .when(read.equals(List.of(newest, unknown, oldest)), "newest first")
        .with("read", read)
        .expect(List.of(oldest, unknown, newest), read);
  }

  @Test
  void read_returns_a_long_stream_to_its_end() {
    anotherClerkAppends(confirmations(MANY / 2));
    anotherClerkAppends(confirmations(MANY / 2));

    List<Decoded> read = streams.read(order.id());

    lesson.with("many", MANY).with("size", read.size()).expect(MANY, read.size());
  }

  @Test
  @Beyond
  void append_returns_its_own_revision_while_others_write() {
    faults.next(Call.APPEND).waitsFor(this::anotherClerkIsFaster);
    faults.next(Call.READ).waitsFor(this::anotherClerkIsFaster);

    long returned = streams.append(order.id(), List.of(created(NOON)));

    long own = stored.types().indexOf("OrderCreated");
    lesson.when(returned < own, "too small").expect(own, returned);
  }

  @Test
  @Beyond
  void reading_an_order_without_a_stream_is_an_exception() {
    Outcome<List<Decoded>> read = Outcome.of(() -> streams.read(order.id()));

    lesson.with("outcome", read).expect(read.thrown().isPresent());
  }

  @Test
  @Beyond
  void an_event_that_cannot_be_decoded_is_an_exception() {
    streams.append(order.id(), List.of(created(NOON)));
    stored.append("Damaged", "{}");

    Outcome<List<Decoded>> read = Outcome.of(() -> streams.read(order.id()));

    lesson.expect(read.thrown().isPresent());
  }

  private void anotherClerkIsFaster() {
    stored.append("LoyaltyPointsGranted", "{}");
  }

  private void anotherClerkAppends(List<EventEnvelope<OrderEvent>> events) {
    Futures.join(
        otherClient.appendToStream(order.name(), events.stream().map(CODEC::encode).iterator()));
  }

  private static Object correlationId(RawEvent stored) {
    return stored.metadata().isEmpty() ? null : stored.jsonMetadata().get("$correlationId");
  }

  private static InStream inShort(Decoded decoded) {
    return switch (decoded) {
      case Decoded.Known known -> new InStream(known.revision(), known.envelope().eventType());
      case Decoded.Unknown unknown -> new InStream(unknown.revision(), "unknown");
    };
  }

  private List<EventEnvelope<OrderEvent>> confirmations(int count) {
    return Stream.generate(() -> confirmed(NOON)).limit(count).toList();
  }

  private EventEnvelope<OrderEvent> created(Instant at) {
    Money price = Money.of("39.95", "EUR");
    List<OrderItem> items = List.of(new OrderItem("teapot", 1, price));
    Money nothing = Money.of("0.00", "EUR");
    return envelope(
        "OrderCreated", new OrderCreated(order.id(), "customer-7", items, nothing, price, at), at);
  }

  private EventEnvelope<OrderEvent> confirmed(Instant at) {
    return envelope("OrderConfirmed", new OrderConfirmed(order.id(), "payment-1", at), at);
  }

  private EventEnvelope<OrderEvent> envelope(String type, OrderEvent event, Instant at) {
    UUID id = UUID.randomUUID();
    return new EventEnvelope<>(id, order.id(), "order", type, 3, at, id, Optional.empty(), event);
  }

  private record InStream(long revision, String type) {}
}
