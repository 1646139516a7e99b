package shop.orders.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eventstore.dbclient.EventData;
import com.eventstore.dbclient.EventStoreDBClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import workshop.kit.Futures;
import workshop.kit.Lesson;
import workshop.kit.RawStream;
import workshop.kit.Streams;

@Exercise("1.7")
@EventStore
class FirstStreamTest {
  private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

  /** More than the store has room for in one append: one mebibyte. */
  private static final int TOO_MUCH = 1_100_000;

  private final EventStoreDBClient client;
  private final FreshStream order;
  private final OrderStreams streams;

  FirstStreamTest(EventStoreDBClient client, Streams streams) {
    this.client = client;
    this.order = streams.fresh("order");
    this.streams = new OrderStreams(client, new PlainCodec());
  }

  @Test
  void the_name_of_a_stream_begins_with_its_category() {
    new Lesson(
            "The stream of order 7f3a is not called as the brief says.",
            "In production EventStoreDB takes what stands before the first hyphen for the category."
                + " Readers of $ce-order never see an order whose stream is called otherwise.",
            "the first part of your name, and what stands between the parts")
        .expect("order-7f3a", OrderStreams.nameOf("7f3a"));
  }

  @Test
  void all_events_of_an_order_lie_in_its_one_stream_in_order() {
    streams.append(order.id(), List.of(created(), confirmed("payment-1")));

    List<String> types = new RawStream(client, order.name()).types();
    new Lesson(
            "When append had returned, there was nothing in " + order.name() + ".",
            "In production the next reader comes a moment later, finds no order, and decides"
                + " without it.",
            "whether the events were sent to another stream, or are not stored yet")
        .expect(!types.isEmpty(), "two events", "none");
    new Lesson(
            "We looked into "
                + order.name()
                + " with a client of our own, and what you appended"
                + " does not lie there, in order.",
            "In production an order can only be rebuilt from one stream: between two streams"
                + " there is no order, and no way to guard both at once.",
            "the name of the stream that you append to, and whether each event goes there")
        .expect(List.of("OrderCreated", "OrderConfirmed"), types);
  }

  @Test
  void append_says_at_which_revision_the_last_event_lies() {
    long first = streams.append(order.id(), List.of(created(), confirmed("payment-1")));
    long second = streams.append(order.id(), List.of(confirmed("payment-2")));

    new Lesson(
            "We appended two events and then a third one to a new stream, and append gave us other"
                + " revisions than the store.",
            "In production this number goes into the next writer's expected revision; a wrong one"
                + " refuses every following command, or none.",
            "what the store's answer says about the stream. Revisions count from 0.")
        .expect("1, then 2", first + ", then " + second);
  }

  @Test
  void an_append_that_failed_is_not_taken_for_done() {
    EventEnvelope<OrderEvent> tooLarge = confirmed("p".repeat(TOO_MUCH));
    try {
      streams.append(order.id(), List.of(tooLarge));
    } catch (RuntimeException refused) {
      return;
    }
    throw new Lesson(
            "The event was too large, the store refused it, and append returned as if all were"
                + " well.",
            "In production the customer sees “Thank you for your order”, and there is no order."
                + " Nobody finds out: the only one who knew was a future that nobody asked.",
            "what the client gives you back at once, and what you do with it")
        .failure("an exception", "a return");
  }

  @Test
  void what_is_appended_together_is_stored_together_or_not_at_all() {
    List<EventEnvelope<OrderEvent>> secondIsTooLarge =
        List.of(created(), confirmed("p".repeat(TOO_MUCH)));
    try {
      streams.append(order.id(), secondIsTooLarge);
    } catch (RuntimeException refused) {
      new Lesson(
              "Two events were to be appended together. The store refused the second one, and the"
                  + " first one lies in the stream all the same.",
              "In production half a decision is a fact now: the order was created, and nobody will"
                  + " ever confirm it.",
              "how many appends you make of one list")
          .expect(List.of(), new RawStream(client, order.name()).types());
      return;
    }
    throw new Lesson(
            "One of two events was too large, and append returned as if all were well.",
            "In production the caller goes on as if the order were confirmed.",
            "what you do with the answer of the store")
        .failure("an exception", "a return");
  }

  @Test
  void reading_gives_what_lies_in_the_stream_whoever_wrote_it() {
    streams.append(order.id(), List.of(created()));
    appendByAnotherClerk("payment-9");

    new Lesson(
            "Another clerk confirmed the order, and reading it back did not show that.",
            "In production there are always several writers. What you sent is not what is there.",
            "where the events that you return come from")
        .expect(
            List.of("0 OrderCreated", "1 OrderConfirmed"),
            streams.read(order.id()).stream().map(FirstStreamTest::inShort).toList());
  }

  @Test
  void a_long_stream_is_read_to_its_end() {
    int orders = 1_000;
    streams.append(
        order.id(), IntStream.range(0, orders).mapToObj(i -> confirmed("payment-" + i)).toList());

    List<Decoded> read = streams.read(order.id());
    new Lesson(
            "There are 1000 events in the stream, and reading it gave another number.",
            "In production everything works for new customers. The best customers, with the"
                + " longest streams, get decisions from the first page of their history.",
            "the options of the read: what says where it ends?")
        .expect(orders, read.size());
    new Lesson(
            "All events were read, but not oldest first.",
            "In production state is folded in this order: shipped, then created.",
            "the direction of the read")
        .expect(List.of(0L, 999L), List.of(read.getFirst().revision(), read.getLast().revision()));
  }

  private void appendByAnotherClerk(String paymentId) {
    EventData event =
        EventData.builderAsJson(
                UUID.randomUUID(),
                "OrderConfirmed",
                "{\"paymentId\":\"%s\"}".formatted(paymentId).getBytes(UTF_8))
            .build();
    Futures.join(client.appendToStream(order.name(), event));
  }

  private static String inShort(Decoded decoded) {
    return switch (decoded) {
      case Decoded.Known known -> known.revision() + " " + known.envelope().eventType();
      case Decoded.Unknown unknown -> unknown.revision() + " unknown " + unknown.eventType();
    };
  }

  private EventEnvelope<OrderEvent> created() {
    Money price = Money.of("39.95", "EUR");
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
}
