package shop.orders.eventstore;

import com.eventstore.dbclient.EventStoreDBClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.orders.events.EventEnvelope;
import shop.orders.events.Money;
import shop.orders.events.OrderEvent;
import shop.orders.events.OrderEvent.OrderConfirmed;
import shop.orders.events.OrderEvent.OrderCreated;
import shop.orders.events.OrderItem;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.FreshStream;
import workshop.kit.RawStream;
import workshop.kit.Streams;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;

@Exercise("1.7")
@EventStore
class FirstStreamTest {
  private static final Instant NOON = Instant.parse("2026-03-14T12:00:00.123456789Z");

  /** More than the store has room for in one append: one mebibyte. */
  private static final String TOO_LONG = "p".repeat(1_100_000);

  /** Long enough to look, and too short to be noticed. */
  private static final int HELD_BACK_MILLIS = 200;

  private final FreshStream order;
  private final RawStream stored;
  private final OrderStreams streams;
  private final StoreFaults faults;
  private final Lesson lesson;
  private final CountDownLatch looked = new CountDownLatch(1);

  FirstStreamTest(EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.order = streams.fresh("order");
    this.stored = new RawStream(client, order.name());
    this.streams = new OrderStreams(faults.client(), new PlainCodec());
    this.faults = faults;
    this.lesson = lesson;
  }

  @Test
  void the_name_of_a_stream_begins_with_its_category() {
    lesson.expect("order-A-7f3a", OrderStreams.nameOf("A-7f3a"));
  }

  @Test
  void all_events_of_an_order_lie_in_its_one_stream_in_order() {
    theStoreTakesItsTime();
    streams.append(order.id(), List.of(created(), confirmed("payment-1")));

    List<String> types = stored.types();
    looked.countDown();
    lesson
        .when(types.isEmpty(), "it is empty")
        .with("stream", order.name())
        .expect(List.of("OrderCreated", "OrderConfirmed"), types);
  }

  @Test
  void append_says_at_which_revision_the_last_event_lies() {
    long first = streams.append(order.id(), List.of(created(), confirmed("payment-1")));
    long second = streams.append(order.id(), List.of(confirmed("payment-2")));

    lesson.expect(List.of(1L, 2L), List.of(first, second));
  }

  @Test
  void an_append_that_failed_is_not_taken_for_done() {
    lesson.expect(append(confirmed(TOO_LONG)).thrown().isPresent());
  }

  @Test
  void what_is_appended_together_is_stored_together_or_not_at_all() {
    Outcome<Long> append = append(created(), confirmed(TOO_LONG));

    lesson.then("the caller knows").expect(append.thrown().isPresent());
    lesson.expect(List.of(), stored.types());
  }

  @Test
  void reading_gives_what_lies_in_the_stream_whoever_wrote_it() {
    theStoreTakesItsTime();
    streams.append(order.id(), List.of(created()));
    anotherClerkConfirms();

    List<Decoded> read = read();
    lesson.expect(
        List.of(new Lying(0, "OrderCreated"), new Lying(1, "OrderConfirmed")),
        read.stream().map(FirstStreamTest::inShort).toList());
  }

  @Test
  void a_long_stream_is_read_to_its_end() {
    theStoreTakesItsTime();
    streams.append(
        order.id(), IntStream.range(0, 1_000).mapToObj(i -> confirmed("payment-7")).toList());

    List<Decoded> read = read();
    lesson.expect(1_000, read.size());
    lesson
        .then("oldest first")
        .expect(List.of(0L, 999L), List.of(read.getFirst().revision(), read.getLast().revision()));
  }

  @SafeVarargs
  private Outcome<Long> append(EventEnvelope<OrderEvent>... events) {
    return Outcome.of(() -> streams.append(order.id(), List.of(events)));
  }

  private List<Decoded> read() {
    try {
      return streams.read(order.id());
    } finally {
      looked.countDown();
    }
  }

  /** An append that nobody waits for reaches the store later than the next look. */
  private void theStoreTakesItsTime() {
    faults
        .next(Call.APPEND)
        .waitsFor(() -> Outcome.of(() -> looked.await(HELD_BACK_MILLIS, TimeUnit.MILLISECONDS)));
  }

  private void anotherClerkConfirms() {
    stored.append("OrderConfirmed", "{\"paymentId\":\"payment-9\"}");
  }

  private static Lying inShort(Decoded decoded) {
    return switch (decoded) {
      case Decoded.Known known -> new Lying(known.revision(), known.envelope().eventType());
      case Decoded.Unknown unknown -> new Lying(unknown.revision(), "unknown");
    };
  }

  private EventEnvelope<OrderEvent> created() {
    Money price = Money.of("39.90", "EUR");
    List<OrderItem> items = List.of(new OrderItem("teapot", 1, price));
    return envelope(
        "OrderCreated",
        new OrderCreated(order.id(), "customer-7", items, Money.of("0.00", "EUR"), price, NOON));
  }

  private EventEnvelope<OrderEvent> confirmed(String paymentId) {
    return envelope("OrderConfirmed", new OrderConfirmed(order.id(), paymentId, NOON));
  }

  private EventEnvelope<OrderEvent> envelope(String type, OrderEvent event) {
    UUID id = UUID.randomUUID();
    return new EventEnvelope<>(id, order.id(), "order", type, 1, NOON, id, Optional.empty(), event);
  }

  private record Lying(long revision, String type) {}
}
