package shop.orders.repository;

import static shop.orders.aggregate.OrderStatus.CONFIRMED;
import static shop.orders.aggregate.OrderStatus.NEW;
import static shop.orders.repository.StoredOrder.CLOCK;

import com.eventstore.dbclient.EventStoreDBClient;
import com.eventstore.dbclient.StreamNotFoundException;
import io.grpc.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.orders.aggregate.Order;
import shop.orders.aggregate.OrderStatus;
import shop.orders.eventstore.Decoded;
import workshop.kit.Beyond;
import workshop.kit.EventStore;
import workshop.kit.Exercise;
import workshop.kit.faults.Call;
import workshop.kit.faults.StoreFaults;
import workshop.kit.lesson.Lesson;
import workshop.kit.lesson.Outcome;
import workshop.kit.store.Streams;

@Exercise("2.7")
@EventStore
class RepositoryTest {
  private static final int EVENTS_PER_APPEND = 1_025;
  private static final int APPENDS = 4;

  private final StoredOrder stored;
  private final EventStoreOrderRepository repository;
  private final StoreFaults faults;
  private final Lesson lesson;

  RepositoryTest(EventStoreDBClient client, Streams streams, StoreFaults faults, Lesson lesson) {
    this.stored = new StoredOrder(client, streams);
    this.repository = new EventStoreOrderRepository(faults.client(), new FixedRules(), CLOCK);
    this.faults = faults;
    this.lesson = lesson;
  }

  @Test
  void every_event_of_the_stream_is_replayed() {
    stored.holds(stored.created(), stored.confirmed());

    lesson.expect(new Seen(CONFIRMED, 2, 1), Seen.of(loaded()));
  }

  @Test
  void the_history_begins_at_the_given_revision() {
    stored.holds(
        stored.created(), stored.confirmed(), stored.refunded("1.00"), stored.refunded("2.00"));

    List<Decoded> history = repository.history(stored.id(), 2);

    lesson.expect(List.of(2L, 3L), history.stream().map(Decoded::revision).toList());
  }

  @Test
  void a_long_stream_is_read_to_its_end() {
    stored.holds(stored.created());
    for (int i = 0; i < APPENDS; i++) {
      stored.holds(Stream.generate(() -> stored.refunded("0.01")).limit(EVENTS_PER_APPEND));
    }

    lesson.expect(new Refunds(new BigDecimal("41.00"), 4_100), Refunds.of(loaded()));
  }

  @Test
  void a_stream_that_never_existed_is_a_new_order() {
    lesson.expect(new Seen(NEW, 0, -1), Seen.of(loaded()));
  }

  @Test
  void a_hard_deleted_stream_is_an_exception() {
    stored.holds(stored.created(), stored.confirmed());
    stored.isDeleted();

    expectAnException(load());
  }

  @Test
  void an_outage_is_an_exception() {
    stored.holds(stored.created(), stored.confirmed());
    faults.next(Call.READ).neverArrives(Status.UNAVAILABLE);
    expectAnException(load());

    faults.next(Call.READ).losesItsAnswer(Status.DEADLINE_EXCEEDED);
    expectAnException(load());
  }

  @Test
  void every_event_keeps_its_revision() {
    stored.holds(stored.created(), stored.confirmed(), stored.refunded("1.00"));
    stored.isTruncatedBefore(2);

    lesson.expect(2L, loaded().version());
  }

  @Test
  void an_event_of_an_unknown_type_makes_the_order_unreadable() {
    stored.holds(stored.created());
    stored.raw().append("OrderSplitInTwo", "{}");
    stored.holds(stored.confirmed());

    Outcome<Order> load = load();

    expectAnException(load);
    lesson.then("which event").expect("UnreadableOrder", Ended.with(load));
  }

  @Test
  @Beyond
  void an_event_that_cannot_be_decoded_is_an_exception() {
    stored.holds(stored.created());
    stored.raw().append("OrderConfirmed", "[]");

    expectAnException(load());
  }

  @Test
  @Beyond
  void every_event_of_a_truncated_stream_is_replayed_once() {
    stored.holds(stored.created());
    stored.holds(Stream.generate(() -> stored.refunded("0.01")).limit(250));
    stored.isTruncatedBefore(150);

    lesson.expect(new Refunds(new BigDecimal("1.01"), 250), Refunds.of(loaded()));
  }

  private Outcome<Order> load() {
    return Outcome.of(() -> repository.load(stored.id()));
  }

  /** The order, where load has no reason to fail. */
  private Order loaded() {
    Outcome<Order> load = load();
    return lesson
        .shared("load failed")
        .when(load.threw(StreamNotFoundException.class), "no stream")
        .when(load.wraps(StreamNotFoundException.class), "it is wrapped")
        .value(load);
  }

  private void expectAnException(Outcome<Order> load) {
    Object loaded =
        load instanceof Outcome.Returned<Order>(Order order) ? Seen.of(order) : Ended.with(load);
    lesson.with("loaded", loaded).expect(load.thrown().isPresent());
  }

  private record Seen(OrderStatus status, int items, long version) {
    static Seen of(Order order) {
      return new Seen(order.state().status(), order.state().items().size(), order.version());
    }
  }

  private record Refunds(BigDecimal refunded, long version) {
    static Refunds of(Order order) {
      return new Refunds(order.state().refunded().amount(), order.version());
    }
  }
}
